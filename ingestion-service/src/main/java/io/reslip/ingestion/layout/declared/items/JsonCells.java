package io.reslip.ingestion.layout.declared.items;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.declared.cells.Cells;
import io.reslip.ingestion.layout.declared.cells.Eraser;
import io.reslip.ingestion.layout.declared.cells.KindPlan;
import io.reslip.ingestion.layout.declared.cells.KindPlan.Act;
import io.reslip.ingestion.layout.declared.cells.View;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.RecordKind.Role;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of JSON rows: one pass over a row finds all that any kind of record asks for. */
public final class JsonCells implements Cells {

  private static final int MOST_MEMBERS = 100_000;

  private final JsonReader json = new JsonReader();
  private final List<KindPlan> plans;
  private final Eraser eraser;
  private final List<Column> columns = new ArrayList<>();
  private final Map<KindPlan, int[]> indexes = new HashMap<>();
  private final Map<KindPlan, Act[]> acts = new HashMap<>();
  private final Act[] frameActs;
  private final JsonTree tree;
  private final List<String> itemsSteps;
  private final @Nullable JsonItems items;
  private final int[] from;
  private final int[] to;
  private final int[] nameFrom;
  private final boolean[] escaped;
  private int[] unclaimed = new int[64];
  private int unclaimedCount;
  private @Nullable Flaw broken;
  private @Nullable Row row;

  public JsonCells(
      List<KindPlan> plans, Eraser eraser, @Nullable JsonItems items, List<String> itemsSteps) {
    this.plans = plans;
    this.eraser = eraser;
    this.items = items;
    this.itemsSteps = itemsSteps;
    for (KindPlan plan : plans) {
      indexes.put(plan, index(plan));
    }
    this.tree = JsonTree.of(columns);
    this.from = new int[columns.size()];
    this.to = new int[columns.size()];
    this.nameFrom = new int[columns.size()];
    this.escaped = new boolean[columns.size()];
    plans.forEach(plan -> acts.put(plan, acts(List.of(plan))));
    this.frameActs = acts(plans.stream().filter(JsonCells::isFrame).toList());
  }

  private static boolean isFrame(KindPlan plan) {
    return plan.kind().role() == Role.HEADER || plan.kind().role() == Role.TRAILER;
  }

  private int[] index(KindPlan plan) {
    int[] index = new int[plan.size()];
    for (int i = 0; i < index.length; i++) {
      Column column = plan.column(i);
      int known = -1;
      for (int j = 0; j < columns.size() && known < 0; j++) {
        known = Objects.equals(columns.get(j).place(), column.place()) ? j : -1;
      }
      index[i] = known < 0 ? columns.size() : known;
      if (known < 0) {
        columns.add(column);
      }
    }
    return index;
  }

  @Override
  public void open(Row next, View seen) {
    row = next;
    broken = null;
    unclaimedCount = 0;
    Arrays.fill(from, -1);
    try {
      if (items == null) {
        json.open(next.bytes(), next.from(), next.to());
        value(tree, next.from());
        json.end();
      } else {
        switch (items.read()) {
          case BEFORE -> before(next);
          case WITHIN -> {
            json.open(next.bytes(), next.from(), elementEnd(next));
            value(tree, next.from());
            json.end();
          }
          case BEHIND -> behind(next);
        }
      }
    } catch (JsonSyntaxException e) {
      broken = new Flaw(RejectCode.JSON_INVALID, "is no JSON: " + e.whatIsWrong());
    }
  }

  /** Before the comma or bracket behind the element. */
  public static int elementEnd(Row row) {
    int end = row.to();
    while (end > row.from() && JsonItems.isSpace(row.bytes()[end - 1])) {
      end--;
    }
    byte last = end > row.from() ? row.bytes()[end - 1] : 0;
    return last == ',' || last == ']' ? end - 1 : end;
  }

  /** The document up to the array of records. */
  private void before(Row next) throws JsonSyntaxException {
    json.open(next.bytes(), next.from(), next.to());
    @Nullable JsonTree at = tree;
    for (String step : itemsSteps) {
      json.peek();
      json.enter(Kind.OBJECT);
      while (true) {
        if (!json.nextMember()) {
          throw JsonSyntaxException.because("there is no array of records in it");
        }
        String name = json.text();
        int nameStart = json.from();
        @Nullable JsonTree child = at == null ? null : at.child(name);
        if (name.equals(step)) {
          at = child;
          break;
        }
        member(child, nameStart);
      }
    }
    if (json.peek() != Kind.ARRAY) {
      throw JsonSyntaxException.because("what should be the array of records is none");
    }
  }

  /** The document behind the array of records. */
  private void behind(Row next) throws JsonSyntaxException {
    int start = next.from();
    while (start < next.to() && JsonItems.isSpace(next.bytes()[start])) {
      start++;
    }
    start += start < next.to() && next.bytes()[start] == ',' ? 1 : 0;
    json.open(next.bytes(), start, next.to());
    for (int depth = itemsSteps.size() - 1; depth >= 0; depth--) {
      @Nullable JsonTree at = tree;
      for (int i = 0; i < depth && at != null; i++) {
        at = at.child(itemsSteps.get(i));
      }
      while (json.nextMember()) {
        int nameStart = json.from();
        member(at == null ? null : at.child(json.text()), nameStart);
      }
    }
    json.end();
  }

  private void member(@Nullable JsonTree child, int nameStart) throws JsonSyntaxException {
    if (child == null) {
      json.skip();
      unclaimed(nameStart - 1, json.at());
    } else {
      value(child, nameStart - 1);
    }
  }

  private void value(JsonTree at, int start) throws JsonSyntaxException {
    Kind kind = json.peek();
    if (kind == Kind.OBJECT && at.isInner()) {
      json.enter(kind);
      while (json.nextMember()) {
        int nameStart = json.from();
        member(at.child(json.text()), nameStart);
      }
    } else if (kind == Kind.ARRAY && at.isInner()) {
      json.enter(kind);
      for (int i = 0; json.nextElement(); i++) {
        JsonTree child = at.child(Integer.toString(i));
        int elementStart = json.at();
        if (child == null) {
          json.skip();
          unclaimed(elementStart, json.at());
        } else {
          value(child, elementStart);
        }
      }
    } else {
      scalar(at.leaf(), kind, start);
    }
  }

  private void scalar(int leaf, Kind kind, int start) throws JsonSyntaxException {
    json.skip();
    if (leaf < 0 || kind == Kind.OBJECT || kind == Kind.ARRAY) {
      unclaimed(start, json.at());
      if (leaf >= 0) {
        broken = new Flaw(RejectCode.FIELD_INVALID, name(leaf) + " is no single value");
      }
      return;
    }
    if (from[leaf] >= 0) {
      broken = new Flaw(RejectCode.FIELD_INVALID, name(leaf) + " is told twice");
    }
    nameFrom[leaf] = start;
    from[leaf] = json.from();
    to[leaf] = kind == Kind.NULL ? json.from() : json.to();
    escaped[leaf] = kind == Kind.STRING && json.escaped();
  }

  private String name(int leaf) {
    return columns.get(leaf).name();
  }

  private void unclaimed(int start, int end) throws JsonSyntaxException {
    if (unclaimedCount + 2 > unclaimed.length) {
      if (unclaimedCount > MOST_MEMBERS) {
        throw JsonSyntaxException.because("it has more members than a record can have");
      }
      unclaimed = Arrays.copyOf(unclaimed, unclaimedCount * 2);
    }
    unclaimed[unclaimedCount++] = start;
    unclaimed[unclaimedCount++] = end;
  }

  @Override
  public @Nullable Flaw broken() {
    return broken;
  }

  @Override
  public void find(KindPlan plan, int column, Cell cell) {
    byte[] bytes = row().bytes();
    int index = Objects.requireNonNull(indexes.get(plan))[column];
    if (from[index] < 0) {
      cell.set(bytes, 0, 0);
    } else if (escaped[index]) {
      byte[] text = json.text(from[index], to[index]).getBytes(UTF_8);
      cell.set(text, 0, text.length);
    } else {
      cell.set(bytes, from[index], to[index]);
    }
  }

  @Override
  public @Nullable Flaw misfit(KindPlan plan) {
    return broken;
  }

  @Override
  public void redact(KindPlan plan) {
    redact(Objects.requireNonNull(acts.get(plan)));
  }

  @Override
  public void redactFrame() {
    redact(frameActs);
  }

  private void redact(Act[] byColumn) {
    for (int i = 0; i < unclaimedCount; i += 2) {
      row().scan(unclaimed[i], unclaimed[i + 1]);
    }
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0) {
        eraser.apply(byColumn[i], row(), byColumn[i] == Act.SCAN ? nameFrom[i] : from[i], to[i]);
      }
    }
  }

  /** What becomes of each column: card data to one kind is never kept for another. */
  private Act[] acts(List<KindPlan> readers) {
    Act[] byColumn = new Act[columns.size()];
    Arrays.fill(byColumn, Act.SCAN);
    for (KindPlan plan : plans) {
      int[] mine = Objects.requireNonNull(indexes.get(plan));
      for (int i = 0; i < mine.length; i++) {
        Act before = byColumn[mine[i]];
        switch (plan.act(i)) {
          case WIPE -> byColumn[mine[i]] = Act.WIPE;
          case MASK_CARD -> byColumn[mine[i]] = before == Act.WIPE ? before : Act.MASK_CARD;
          case KEEP ->
              byColumn[mine[i]] = before == Act.SCAN && readers.contains(plan) ? Act.KEEP : before;
          case SCAN -> {}
        }
      }
    }
    return byColumn;
  }

  @Override
  public void redactMisfit(KindPlan plan) {
    Act[] byColumn = Objects.requireNonNull(acts.get(plan));
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0 && (byColumn[i] == Act.MASK_CARD || byColumn[i] == Act.WIPE)) {
        eraser.apply(byColumn[i], row(), from[i], to[i]);
      }
    }
  }

  private Row row() {
    return Objects.requireNonNull(row);
  }
}
