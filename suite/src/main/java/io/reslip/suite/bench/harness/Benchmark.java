package io.reslip.suite.bench.harness;

import io.reslip.suite.bench.figures.Findings;
import java.io.IOException;
import java.sql.SQLException;

/** One benchmark: what is held against what. */
@FunctionalInterface
public interface Benchmark {
  /** Measures; the harness has the suite running, and times what it is given. */
  Findings measure(Harness harness) throws IOException, SQLException;
}
