package io.reslip.ingestion.layout.declared.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a layout file, so that its author sees all of it at once. */
public final class LayoutProblems {

  /** More are not told: the rest is likely to follow from these. */
  private static final int MOST = 20;

  private final List<LayoutProblem> found = new ArrayList<>();

  /** Adds one. */
  public void add(Place place, String detail) {
    if (found.size() < MOST) {
      found.add(new LayoutProblem(place, detail));
    }
  }

  /** Whether nothing was wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends the reading when something was wrong.
   *
   * @throws LayoutFileException with all that was found, in the order of the file
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(
          Comparator.comparingInt((LayoutProblem each) -> each.place().line())
              .thenComparingInt(each -> each.place().column()));
      throw new LayoutFileException(found);
    }
  }
}
