package io.reslip.suite.bench.match;

import io.reslip.suite.bench.harness.Contender;
import io.reslip.suite.bench.harness.Contest;
import java.sql.SQLException;
import java.util.List;

/** Matching alone, against grouping the same records by a stored key in SQL. */
final class PassesContest implements Contest {
  private final PipelineRun subject;
  private final GroupingFloor floor;

  PassesContest(Pipeline pipeline, int payments) {
    subject = new PipelineRun(pipeline, Hold.MATCHING, payments);
    floor = new GroupingFloor(pipeline.database(), subject::itsRecords);
  }

  @Override
  public String title() {
    return "From the feed consumed to matches stored";
  }

  @Override
  public String unit() {
    return "records";
  }

  @Override
  public Contender subject() {
    return subject;
  }

  @Override
  public Contender floor() {
    return floor;
  }

  @Override
  public List<String> indexes() throws SQLException {
    return floor.subjectsIndexes();
  }
}
