package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.cardholder.CardDataNames;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.declared.cells.KindPlan.Act;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.model.Form.Delimited;
import io.reslip.ingestion.layout.declared.model.RecordKind;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.rows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of rows with separators. */
public final class DelimitedCells implements Cells {

  private final Separated values;
  private final Eraser eraser;
  private final Cell name;
  private final byte[] prefix;
  private final byte quote;
  private final List<KindPlan> plans;
  private final Map<String, Integer> named = new HashMap<>();
  private Act @Nullable [] acts;
  private @Nullable Row row;
  private @Nullable View view;

  public DelimitedCells(Delimited form, Encoding encoding, List<KindPlan> plans, Eraser eraser) {
    this.values = new Separated(form, encoding);
    this.name = new Cell(encoding.viewCharset());
    this.prefix = form.prefix();
    this.quote = form.quote();
    this.plans = plans;
    this.eraser = eraser;
  }

  @Override
  public void open(Row next, View seen) {
    row = next;
    view = seen;
    values.split(seen.bytes(), seen.from(), seen.to());
  }

  @Override
  public void find(KindPlan plan, int column, Cell cell) {
    if (plan.column(column).place() instanceof Column.Between between) {
      Cells.between(view(), between, cell);
    } else {
      find(plan.position(column), cell);
    }
  }

  private void find(int position, Cell cell) {
    View seen = view();
    if (position < 0 || position >= values.count()) {
      cell.set(seen.bytes(), seen.from(), seen.from());
      return;
    }
    int from = values.from(position);
    int to = values.to(position);
    if (values.isQuoted(position)) {
      byte[] plain = unquoted(seen.bytes(), from, to);
      if (plain != null) {
        cell.set(plain, 0, plain.length);
        cell.dropPrefix(prefix);
        return;
      }
    }
    cell.set(seen.bytes(), from, to);
    cell.dropPrefix(prefix);
  }

  /** The value with each doubled quote as one; null where there is none. */
  private byte @Nullable [] unquoted(byte[] bytes, int from, int to) {
    int doubled = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == quote) {
        doubled++;
        i++;
      }
    }
    if (doubled == 0) {
      return null;
    }
    byte[] plain = new byte[to - from - doubled];
    int at = 0;
    for (int i = from; i < to; i++) {
      plain[at++] = bytes[i];
      i += bytes[i] == quote ? 1 : 0;
    }
    return plain;
  }

  @Override
  public @Nullable Flaw misfit(KindPlan plan) {
    if (values.isOpen() || values.hasStrayText()) {
      return columns(values.isOpen() ? "a quote is never closed" : "text follows a closing quote");
    }
    int wanted = wanted(plan);
    if (wanted == 0) {
      return plan.size() > 0 && plan.column(0).place() == null
          ? columns("there is no row with the columns' names to read the line by")
          : null;
    }
    int there = values.count();
    boolean trailing = there == wanted + 1 && values.from(there - 1) == values.to(there - 1);
    return there == wanted || trailing
        ? null
        : columns("the line has " + there + " columns, not " + wanted);
  }

  /** How many columns a row of that kind has; 0 where that is not known. */
  private int wanted(KindPlan plan) {
    int wanted = 0;
    for (int i = 0; i < plan.size(); i++) {
      switch (plan.column(i).place()) {
        case null -> wanted = named.size();
        case Column.Nth nth -> wanted = Math.max(wanted, nth.index() + 1);
        default -> {}
      }
    }
    return wanted;
  }

  @Override
  public void redact(KindPlan plan) {
    Act[] byPosition = acts(plan);
    for (int i = 0; i < values.count(); i++) {
      Act act = i < byPosition.length ? byPosition[i] : Act.SCAN;
      if (act != Act.KEEP) {
        apply(act, i);
      }
    }
  }

  private Act[] acts(KindPlan plan) {
    Act[] known = plan.byPosition();
    if (known == null) {
      known = new Act[Math.max(named.size(), wanted(plan))];
      for (int i = 0; i < known.length; i++) {
        known[i] = acts != null && i < acts.length ? acts[i] : Act.SCAN;
      }
      for (int i = 0; i < plan.size(); i++) {
        int position = plan.position(i);
        if (position >= 0 && position < known.length) {
          known[position] = plan.act(i);
        }
      }
      plan.byPosition(known);
    }
    return known;
  }

  /** In a row of other columns, card data may stand in any that it shifted to. */
  @Override
  public void redactMisfit(KindPlan plan) {
    Act[] byPosition = acts(plan);
    int missing = Math.max(0, byPosition.length - values.count());
    int extra = Math.max(0, values.count() - byPosition.length);
    for (Act act : List.of(Act.WIPE, Act.MASK_CARD)) {
      int first = List.of(byPosition).indexOf(act);
      int last = List.of(byPosition).lastIndexOf(act);
      for (int i = 0; first >= 0 && i < values.count(); i++) {
        boolean open = values.isOpen() && i == values.count() - 1;
        if (open || (i >= first - missing && i <= last + extra)) {
          apply(act, i);
        }
      }
    }
  }

  private void apply(Act act, int position) {
    View seen = view();
    eraser.apply(
        act,
        Objects.requireNonNull(row),
        seen.inRow(values.from(position)),
        seen.inRow(values.to(position)));
  }

  @Override
  public @Nullable Flaw names(RecordKind kind) {
    named.clear();
    acts = new Act[values.count()];
    String twice = null;
    for (int i = 0; i < values.count(); i++) {
      find(i, name);
      String text = name.text();
      acts[i] =
          switch (CardDataNames.of(text, true)) {
            case SENSITIVE -> Act.WIPE;
            case CARD_NUMBER -> Act.MASK_CARD;
            case OTHER -> Act.SCAN;
          };
      if (named.put(text, i) != null && !text.isEmpty()) {
        twice = text;
      }
      if (text.isEmpty()) {
        named.put("\u0000" + i, i);
        named.remove(text);
      }
    }
    plans.forEach(plan -> plan.locate(each -> named.getOrDefault(each, -1)));
    for (String required : kind.required()) {
      if (!named.containsKey(required)) {
        named.clear();
        return columns("the column " + required + " is missing: these are not the layout's names");
      }
    }
    if (twice != null) {
      named.clear();
      return columns("a name stands twice among the columns' names");
    }
    return null;
  }

  private static Flaw columns(String detail) {
    return new Flaw(RejectCode.CSV_COLUMNS, detail);
  }

  private View view() {
    return Objects.requireNonNull(view);
  }
}
