package io.reslip.suite.bench.harness;

import java.sql.SQLException;
import java.util.List;

/**
 * A subject and its floor. In each round the subject comes first, and the floor may use its rows.
 */
public interface Contest {
  /** One line, for people. */
  String title();

  /** What is counted, in the plural. */
  String unit();

  Contender subject();

  Contender floor();

  /** The indexes that have to be kept while writing, as {@code table: index}. */
  List<String> indexes() throws SQLException;
}
