package io.reslip.suite.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.postgres.SharedPostgres;
import io.reslip.suite.console.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTablesTest {
  private static final String COLUMNS = "id, day, name";

  private Connection connection;

  @BeforeEach
  void aTableWithPartitions() throws SQLException {
    String database = SharedPostgres.newDatabase("scratch").name();
    connection = SharedPostgres.server().connectAsSuperuser(database);
    execute(
        """
        CREATE TABLE record (twice integer GENERATED ALWAYS AS (id * 2) STORED, id integer NOT NULL,
          day date NOT NULL, name text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)
        """);
    execute("CREATE INDEX record_name ON record (name) WHERE name IS NOT NULL");
    execute("CREATE TABLE record_june (LIKE record INCLUDING ALL)");
    execute(
        "ALTER TABLE record ATTACH PARTITION record_june FOR VALUES FROM ('2026-06-01') TO ('2026-07-01')");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theCopyHasTheIndexesAndPartitionsOfItsOriginal() throws Exception {
    // given
    ScratchTables scratch = new ScratchTables(connection);

    // when
    scratch.copy("record");

    // then
    assertThat(scratch.indexes(List.of("record", "record_june")))
        .containsExactly(
            "record: btree (name) WHERE (name IS NOT NULL)",
            "record: unique btree (id, day)",
            "record_june: btree (name) WHERE (name IS NOT NULL)",
            "record_june: unique btree (id, day)");
  }

  @Test
  void aPartitionThatCameLaterIsCopiedToo() throws Exception {
    // given
    ScratchTables scratch = new ScratchTables(connection);
    scratch.copy("record");
    execute(
        "CREATE TABLE record_july PARTITION OF record FOR VALUES FROM ('2026-07-01') TO ('2026-08-01')");

    // when
    scratch.copyPartitions("record");
    scratch.copyPartitions("record");

    // then
    execute("INSERT INTO bench.record (id, day) VALUES (1, '2026-07-15')");
    assertThat(number("SELECT count(*) FROM bench.record_july")).isEqualTo(1);
  }

  @Test
  void anIndexThatTheCopyLacksIsNamed() throws Exception {
    // given
    ScratchTables scratch = new ScratchTables(connection);
    scratch.copy("record");

    // when
    execute("CREATE INDEX record_day ON record (day)");

    // then
    assertThatThrownBy(() -> scratch.indexes(List.of("record")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("btree (day)");
  }

  @Test
  void whatCannotBeCopiedWholeIsRefused() throws Exception {
    // given
    execute("CREATE TABLE remark (id integer, day date, FOREIGN KEY (id, day) REFERENCES record)");
    ScratchTables scratch = new ScratchTables(connection);

    // then
    assertThatThrownBy(() -> scratch.copy("remark"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("remark_id_day_fkey");
  }

  @Test
  void rowsAreWrittenAgainAsTheyAreInManyCommits(@TempDir Path folder) throws Exception {
    // given
    execute(
        """
        INSERT INTO record (id, day, name)
        SELECT n, DATE '2026-06-01' + n % 30, nullif(repeat('x', n % 7), '') FROM generate_series(1, 1000) n
        """);
    ScratchTables scratch = new ScratchTables(connection);
    scratch.copy("record");
    assertThat(scratch.writtenColumns("record")).isEqualTo(COLUMNS);
    EncodedRows rows =
        EncodedRows.read(connection, "record", COLUMNS, "id > 100", folder.resolve("rows"));

    // when
    EncodedRows.copy(connection, List.of(rows), 7);

    // then
    assertThat(rows.rows()).isEqualTo(900);
    assertThat(
            number(
                """
                SELECT count(*) FROM
                  (SELECT id, day, name FROM record WHERE id > 100
                   EXCEPT SELECT id, day, name FROM bench.record) AS missing
                """))
        .isZero();
    assertThat(number("SELECT count(*) FROM bench.record")).isEqualTo(900);
    assertThat(number("SELECT count(DISTINCT xmin::text) FROM bench.record")).isEqualTo(7);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
