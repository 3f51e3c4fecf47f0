package io.reslip.suite.bench.match;

import io.reslip.suite.bench.figures.Work;
import io.reslip.suite.bench.harness.Contender;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day that ingestion has committed; timed from the moment that a part of the way is let go. */
final class PipelineRun implements Contender {
  private final Pipeline pipeline;
  private final Hold hold;
  private final int payments;
  private Hold.@Nullable Held held;
  private Pipeline.Sent sent = new Pipeline.Sent(0, 0);
  private long positionBefore;

  PipelineRun(Pipeline pipeline, Hold hold, int payments) {
    this.pipeline = pipeline;
    this.hold = hold;
    this.payments = payments;
  }

  @Override
  public String what() {
    return hold == Hold.MATCHING
        ? "what the feed brought is stored; it is matched, grouped and judged, results stored"
        : "all is committed in ingestion; feed, intake, matching and judging, results stored";
  }

  @Override
  public void prepare() throws IOException, SQLException {
    pipeline.beginDay();
    positionBefore = pipeline.position();
    held = hold.take(pipeline.database());
    sent = pipeline.send(payments);
    if (hold == Hold.MATCHING) {
      pipeline.awaitTaken();
    }
  }

  @Override
  public Work run() throws SQLException {
    Objects.requireNonNull(held).release();
    pipeline.awaitMatched();
    return new Work(sent.records(), sent.bytes());
  }

  /** A condition on reconciliation's records that holds for those of the last run. */
  String itsRecords() {
    return "position > " + positionBefore;
  }
}
