package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.declared.cells.KindPlan.Act;
import io.reslip.ingestion.layout.declared.model.Column;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of fixed-width rows. */
public final class FixedCells implements Cells {

  /** A part of a row, from one column to another, and what becomes of it. */
  private record Part(int from, int to, Act act) {}

  private final Eraser eraser;
  private final Map<KindPlan, List<Part>> parts = new HashMap<>();
  private @Nullable Row row;
  private @Nullable View view;

  public FixedCells(List<KindPlan> plans, Eraser eraser) {
    this.eraser = eraser;
    plans.forEach(plan -> parts.put(plan, parts(plan)));
  }

  @Override
  public void open(Row next, View seen) {
    row = next;
    view = seen;
  }

  @Override
  public void find(KindPlan plan, int column, Cell cell) {
    View seen = view();
    switch (plan.column(column).place()) {
      case Column.Bytes bytes -> {
        int from = Math.min(seen.from() + bytes.at(), seen.to());
        cell.set(seen.bytes(), from, Math.min(from + bytes.width(), seen.to()));
      }
      case Column.Between between -> Cells.between(seen, between, cell);
      case null, default -> cell.set(seen.bytes(), seen.from(), seen.from());
    }
  }

  @Override
  public @Nullable Flaw misfit(KindPlan plan) {
    int length = view().to() - view().from();
    int wanted = plan.kind().length();
    if (wanted > 0 && length != wanted) {
      return new Flaw(
          RejectCode.LINE_LENGTH,
          "the line has "
              + length
              + " bytes, not "
              + wanted
              + ": it is cut, or its widths were counted in characters");
    }
    if (length < plan.kind().minLength()) {
      return new Flaw(
          RejectCode.LINE_LENGTH,
          "the line has "
              + length
              + " bytes, fewer than "
              + plan.kind().minLength()
              + ": it is cut");
    }
    return null;
  }

  @Override
  public void redact(KindPlan plan) {
    Row now = row();
    for (Part part : parts.getOrDefault(plan, List.of())) {
      int from = now.from() + part.from;
      if (from >= now.to()) {
        return;
      }
      int to = (int) Math.min((long) now.from() + part.to, now.to());
      if (part.act == Act.SCAN) {
        // A card number that only ends, or only begins, in what no column claims is one as well.
        eraser.scanWithItsDigits(now, from, to);
      } else {
        eraser.apply(part.act, now, from, to);
      }
    }
  }

  /** In a row of another length, columns may have shifted by as much. */
  @Override
  public void redactMisfit(KindPlan plan) {
    Row now = row();
    int length = now.to() - now.from();
    int shift = plan.kind().length() > 0 ? Math.abs(plan.kind().length() - length) : 0;
    for (int i = 0; i < plan.size(); i++) {
      if (plan.column(i).place() instanceof Column.Bytes bytes
          && (plan.act(i) == Act.MASK_CARD || plan.act(i) == Act.WIPE)) {
        int from = now.from() + Math.max(0, bytes.at() - shift);
        int to = (int) Math.min((long) now.from() + bytes.end() + shift, now.to());
        if (from < to) {
          eraser.apply(plan.act(i), now, from, to);
        }
      }
    }
  }

  private static List<Part> parts(KindPlan plan) {
    List<Part> parts = new ArrayList<>();
    int behind = 0;
    for (int i : inOrder(plan)) {
      if (plan.column(i).place() instanceof Column.Bytes bytes && plan.act(i) != Act.SCAN) {
        if (bytes.at() > behind) {
          parts.add(new Part(behind, bytes.at(), Act.SCAN));
        }
        if (plan.act(i) != Act.KEEP) {
          parts.add(new Part(bytes.at(), bytes.end(), plan.act(i)));
        }
        behind = Math.max(behind, bytes.end());
      }
    }
    parts.add(new Part(behind, Integer.MAX_VALUE, Act.SCAN));
    return parts;
  }

  private static int[] inOrder(KindPlan plan) {
    return IntStream.range(0, plan.size())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                i -> plan.column(i).place() instanceof Column.Bytes bytes ? bytes.at() : 0))
        .mapToInt(i -> i)
        .toArray();
  }

  private Row row() {
    return Objects.requireNonNull(row);
  }

  private View view() {
    return Objects.requireNonNull(view);
  }
}
