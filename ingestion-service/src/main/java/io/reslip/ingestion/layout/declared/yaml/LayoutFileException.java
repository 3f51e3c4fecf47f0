package io.reslip.ingestion.layout.declared.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A layout file that cannot be used; says line by line why. */
public final class LayoutFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<LayoutProblem> problems;

  /** What is wrong, at least one thing. */
  public LayoutFileException(List<LayoutProblem> problems) {
    super(problems.stream().map(LayoutProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file. */
  public List<LayoutProblem> problems() {
    return problems;
  }
}
