package io.reslip.suite.bench.harness;

import io.reslip.suite.bench.figures.Work;
import java.io.IOException;
import java.sql.SQLException;

/** Something that is timed: a subject or a floor. */
public interface Contender {
  /** What it does, for people, in a few words. */
  String what();

  /** Makes ready what one run needs; not timed. */
  void prepare() throws IOException, SQLException;

  /** What is timed. */
  Work run() throws IOException, SQLException;
}
