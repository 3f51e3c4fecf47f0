package io.reslip.suite.bench.match;

import io.reslip.suite.bench.figures.Work;
import io.reslip.suite.bench.floor.EncodedRows;
import io.reslip.suite.bench.floor.ScratchTables;
import io.reslip.suite.bench.harness.Contender;
import io.reslip.suite.bench.harness.Contest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Feed, intake and matching as one, against COPY of the same rows into the same table. */
final class WholeContest implements Contest {
  private static final String RECORD = "record";
  private static final int ROWS_A_COMMIT = 5_000;

  private final Pipeline pipeline;
  private final ScratchTables scratch;
  private final PipelineRun subject;
  private final Contender floor;

  WholeContest(Pipeline pipeline, ScratchTables scratch, int payments, Path folder)
      throws SQLException {
    this.pipeline = pipeline;
    this.scratch = scratch;
    scratch.copy(RECORD);
    subject = new PipelineRun(pipeline, Hold.INTAKE, payments);
    floor = new Floor(folder.resolve(RECORD));
  }

  @Override
  public String title() {
    return "Feed, intake and matching as one";
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
    return scratch.indexes(List.of(RECORD));
  }

  private final class Floor implements Contender {
    private final Path file;
    private @Nullable EncodedRows rows;

    Floor(Path file) {
      this.file = file;
    }

    @Override
    public String what() {
      return "binary COPY of the same rows, encoded before, into a copy of reconciliation's own"
          + " table, one connection, a commit every "
          + ROWS_A_COMMIT;
    }

    @Override
    public void prepare() throws IOException, SQLException {
      rows =
          EncodedRows.read(
              pipeline.database(),
              RECORD,
              scratch.writtenColumns(RECORD),
              subject.itsRecords(),
              file);
    }

    @Override
    public Work run() throws IOException, SQLException {
      EncodedRows ready = Objects.requireNonNull(rows);
      EncodedRows.copy(
          pipeline.database(), List.of(ready), (ready.rows() + ROWS_A_COMMIT - 1) / ROWS_A_COMMIT);
      return new Work(ready.rows(), ready.bytes());
    }
  }
}
