package io.reslip.ingestion.layout.statement;

import io.reslip.ingestion.layout.ControlTotal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals of all statements of an upload. Shows those of the first statements, and those that do
 * not tie of the others; of very many, how many tie. Memory is bounded.
 */
public final class StatementTotals {

  private static final int MOST = 200;
  private static final int MOST_TYING = 100;

  private final List<ControlTotal> shown = new ArrayList<>();
  private long all;
  private long tying;
  private long statements;

  /** Turns to the next statement. */
  public void begin() {
    statements++;
  }

  /** How many statements there were. */
  public long statements() {
    return statements;
  }

  /** Adds a total that the statement tells of itself. */
  public void add(String name, @Nullable Long told, @Nullable Long found) {
    addWhole(name + " of statement " + statements, told, found);
  }

  /** Adds a total whose name says what it is of. */
  public void addWhole(String name, @Nullable Long told, @Nullable Long found) {
    ControlTotal total = new ControlTotal(name, told, found);
    all++;
    tying += total.ties() ? 1 : 0;
    if (shown.size() < (total.ties() ? MOST_TYING : MOST)) {
      shown.add(total);
    }
  }

  /** All that is to be shown. */
  public List<ControlTotal> controls() {
    List<ControlTotal> controls = new ArrayList<>(shown);
    if (shown.size() < all) {
      controls.add(new ControlTotal("totals of all statements that tie", all, tying));
    }
    return controls;
  }
}
