package io.reslip.suite.bench.match;

import io.reslip.suite.bench.harness.Harness;
import io.reslip.suite.bench.load.LoadFile;
import io.reslip.suite.bench.load.NdjsonLines;
import io.reslip.suite.bench.load.Payments;
import io.reslip.suite.bench.load.Uploader;
import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** Drives records from three sources through ingestion into reconciliation. */
public final class Pipeline {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(5);
  private static final List<String> SOURCES = List.of("HOST", "SCHEME", "TERMINAL");
  private static final int MOST_PAYMENTS_OF_A_DAY = 500_000;

  private final Uploader uploader;
  private final Ingestion ingestion;
  private final Reconciliation reconciliation;
  private final Connection database;
  private final Path folder;
  private int round;

  /** Drives the suite of this harness. */
  public Pipeline(Harness harness) throws SQLException, IOException {
    // Nothing of what is measured here tells anybody anything.
    harness.suite().kill(Service.NOTIFICATION);
    uploader = new Uploader(harness.suite().access());
    ingestion = new Ingestion(harness.suite().access());
    reconciliation = new Reconciliation(harness.suite().access());
    database = harness.database(Service.RECONCILIATION);
    folder = Files.createDirectories(harness.suite().dataDirectory().resolve("bench"));
  }

  /** What a day brought. */
  public record Sent(long records, long bytes) {}

  /** A superuser's connection to reconciliation's database. */
  public Connection database() {
    return database;
  }

  /** For files that end with the run. */
  Path folder() {
    return folder;
  }

  /** Opens the next business day and waits until everything before is matched. */
  public void beginDay() {
    var evening = new Payments(round, 0).day().atTime(23, 30).atOffset(CHINA);
    ingestion.setClock(evening);
    reconciliation.setClock(evening);
    awaitMatched();
  }

  /** Sends the day's payments as switch, scheme and terminals have them, with few faults. */
  public Sent send(int payments) throws IOException {
    Payments day = new Payments(round++, payments);
    long records = 0;
    long bytes = 0;
    for (String source : SOURCES) {
      LoadFile load =
          LoadFile.write(day, new NdjsonLines(source, true), false, folder.resolve("day"));
      uploader.send(load);
      records += load.records();
      bytes += load.bytes();
    }
    return new Sent(records, bytes);
  }

  /** Sends days until about this many records are stored. */
  void fill(long records) throws IOException, SQLException {
    for (long absent = records - stored(); absent > 0; absent = records - stored()) {
      beginDay();
      long payments = (absent + SOURCES.size() - 1) / SOURCES.size();
      send((int) Math.min(Math.max(payments, 1), MOST_PAYMENTS_OF_A_DAY));
      awaitMatched();
    }
  }

  /** Records that reconciliation holds. */
  long stored() throws SQLException {
    return number("SELECT count(*) FROM record");
  }

  /** The last position of the feed from which a record came. */
  long position() throws SQLException {
    return number("SELECT coalesce(max(position), 0) FROM record");
  }

  /** Waits until all of the feed is stored, whether matched or not. */
  void awaitTaken() {
    await(intake -> intake.position() >= intake.feedHead());
  }

  /** Waits until all of the feed is matched and judged. */
  public void awaitMatched() {
    await(Reconciliation.Intake::idle);
  }

  private void await(Predicate<Reconciliation.Intake> wanted) {
    Reconciliation.Intake seen = reconciliation.intake();
    long moved = System.nanoTime();
    while (!wanted.test(seen)) {
      pause();
      Reconciliation.Intake now = reconciliation.intake();
      if (!now.equals(seen)) {
        seen = now;
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos()) {
        throw new Failure(
            "Reconciliation stands still at " + seen + ".",
            List.of("Its log, reconciliation.log in the folder of the run, says why."));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
