package io.reslip.suite.bench.harness;

import io.reslip.suite.bench.figures.Comparison;
import io.reslip.suite.bench.figures.Run;
import io.reslip.suite.bench.figures.Side;
import io.reslip.suite.bench.figures.Work;
import io.reslip.suite.console.Console;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times what it is given: after a warm-up and a CHECKPOINT, subject and floor in turn. */
public final class Harness implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final RunningSuite suite;
  private final int rounds;
  private final Console console;
  private final CpuMeter cpu;
  private final Connection server;
  private final List<Connection> opened = new ArrayList<>();

  Harness(RunningSuite suite, int rounds, Console console) throws SQLException {
    this.suite = suite;
    this.rounds = rounds;
    this.console = console;
    this.cpu = new CpuMeter(suite);
    this.server = database(Service.INGESTION);
  }

  /** What is measured. */
  public RunningSuite suite() {
    return suite;
  }

  /** How many times each is run. */
  public int rounds() {
    return rounds;
  }

  /** A superuser's connection to this service's database, closed at the end. */
  public Connection database(Service service) throws SQLException {
    Connection connection = suite.connect(service);
    opened.add(connection);
    return connection;
  }

  /** Any connection as superuser, for what concerns the whole server. */
  Connection server() {
    return server;
  }

  /** Warms both up once, then times them in turn. */
  public Comparison compare(Contest contest) throws IOException, SQLException {
    console.heading(contest.title());
    // Asked first: a floor with other indexes than production is not worth the time.
    List<String> indexes = contest.indexes();
    List<Run> subject = new ArrayList<>();
    List<Run> floor = new ArrayList<>();
    warmUp(contest.subject());
    warmUp(contest.floor());
    for (int round = 1; round <= rounds; round++) {
      subject.add(time("subject " + round, contest.subject()));
      floor.add(time("floor " + round, contest.floor()));
    }
    console.gap();
    return Comparison.of(
        contest.title(),
        contest.unit(),
        Side.of(contest.subject().what(), subject),
        Side.of(contest.floor().what(), floor),
        indexes);
  }

  /** Times it as often as there are rounds. */
  public Side measure(String name, Contender contender) throws IOException, SQLException {
    List<Run> runs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      runs.add(time(name, contender));
    }
    return Side.of(contender.what(), runs);
  }

  /** Runs it untimed. */
  public void warmUp(Contender contender) throws IOException, SQLException {
    console.status("warm-up: " + contender.what());
    contender.prepare();
    contender.run();
  }

  private Run time(String name, Contender contender) throws IOException, SQLException {
    console.status(name + ": making ready");
    contender.prepare();
    checkpoint();
    console.status(name);
    long wal = wal();
    Map<String, Double> before = cpu.read();
    long begin = System.nanoTime();
    Work work = contender.run();
    double seconds = (System.nanoTime() - begin) / NANOS;
    Map<String, Double> used = CpuMeter.between(before, cpu.read());
    Run run = new Run(work.rows(), work.bytes(), seconds, used, wal() - wal);
    console.entry(
        name,
        String.format(
            Locale.ROOT, "%,.0f a second  (%,d in %.1f s)", run.pace(), run.rows(), seconds));
    return run;
  }

  // So that none pays for what another left to be written.
  private void checkpoint() throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  private long wal() throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT CAST(pg_current_wal_insert_lsn() - '0/0' AS bigint)")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : opened) {
      connection.close();
    }
  }
}
