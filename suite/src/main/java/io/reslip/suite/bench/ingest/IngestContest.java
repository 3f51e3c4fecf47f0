package io.reslip.suite.bench.ingest;

import io.reslip.suite.bench.figures.Work;
import io.reslip.suite.bench.floor.EncodedRows;
import io.reslip.suite.bench.floor.ScratchTables;
import io.reslip.suite.bench.harness.Contender;
import io.reslip.suite.bench.harness.Contest;
import io.reslip.suite.bench.harness.Harness;
import io.reslip.suite.bench.load.LoadFile;
import io.reslip.suite.bench.load.PaymentLayout;
import io.reslip.suite.bench.load.Payments;
import io.reslip.suite.bench.load.Uploader;
import io.reslip.suite.client.Ingestion;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The subject: an upload, from its first byte to its acknowledgement. The floor: the very rows and
 * sealed evidence that it stored, encoded beforehand, into copies of the same tables.
 */
final class IngestContest implements Contest {
  private static final List<String> TABLES = List.of("record", "attestation", "event", "evidence");
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final PaymentLayout layout;
  private final boolean gzip;
  private final int records;
  private final Connection database;
  private final ScratchTables scratch;
  private final Uploader uploader;
  private final Ingestion ingestion;
  private final Path folder;
  private final Contender subject = new Subject();
  private final Contender floor = new Floor();
  private int round;
  private long chunksBefore;
  private String upload = "";

  IngestContest(Harness harness, PaymentLayout layout, boolean gzip, int records)
      throws SQLException, IOException {
    this.layout = layout;
    this.gzip = gzip;
    this.records = records;
    database = harness.database(Service.INGESTION);
    scratch = new ScratchTables(database);
    for (String table : TABLES) {
      scratch.copy(table);
    }
    uploader = new Uploader(harness.suite().access());
    ingestion = new Ingestion(harness.suite().access());
    folder = Files.createDirectories(harness.suite().dataDirectory().resolve("bench"));
  }

  @Override
  public String title() {
    return "From the first byte to the acknowledgement";
  }

  @Override
  public String unit() {
    return "records";
  }

  @Override
  public List<String> indexes() throws SQLException {
    return scratch.indexes(TABLES);
  }

  @Override
  public Contender subject() {
    return subject;
  }

  @Override
  public Contender floor() {
    return floor;
  }

  private long chunks() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM feed_chunk")) {
      row.next();
      return row.getLong(1);
    }
  }

  private final class Subject implements Contender {
    private @Nullable LoadFile load;

    @Override
    public String what() {
      return "one upload of " + records + " records over HTTP, parsed, redacted, sealed, stored";
    }

    @Override
    public void prepare() throws IOException, SQLException {
      Payments payments = new Payments(round++, records);
      load = LoadFile.write(payments, layout, gzip, folder.resolve("upload"));
      ingestion.setClock(payments.day().atTime(23, 30).atOffset(CHINA));
      chunksBefore = chunks();
    }

    @Override
    public Work run() throws IOException {
      LoadFile ready = Objects.requireNonNull(load);
      upload = uploader.send(ready);
      return new Work(ready.records(), ready.bytes());
    }
  }

  private final class Floor implements Contender {
    private List<EncodedRows> rows = List.of();
    private long commits;

    @Override
    public String what() {
      return "binary COPY of the rows and the sealed evidence of that upload, encoded before, one"
          + " connection, as many commits";
    }

    @Override
    public void prepare() throws IOException, SQLException {
      commits = chunks() - chunksBefore;
      scratch.copyPartitions("record");
      List<EncodedRows> read = new ArrayList<>();
      for (String table : TABLES) {
        read.add(
            EncodedRows.read(
                database,
                table,
                scratch.writtenColumns(table),
                "upload_id = '" + upload + "'",
                folder.resolve(table)));
      }
      rows = read;
    }

    @Override
    public Work run() throws IOException, SQLException {
      EncodedRows.copy(database, rows, commits);
      long bytes = rows.stream().mapToLong(EncodedRows::bytes).sum();
      // The evidence is what the records come with, not something to count.
      long counted = rows.stream().mapToLong(EncodedRows::rows).sum() - rows.getLast().rows();
      return new Work(counted, bytes);
    }
  }
}
