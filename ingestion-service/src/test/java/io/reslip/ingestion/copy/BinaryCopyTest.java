package io.reslip.ingestion.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BinaryCopyTest {
  @Inject DataSource database;

  @Test
  void everyTypeArrivesAsItWas() throws SQLException {
    // given
    UUID id = UUID.fromString("f0000000-0000-4000-8000-00000000000f");
    BinaryCopy rows = new BinaryCopy("kinds", "id", "name", "raw", "small", "large", "day", "at");
    rows.row()
        .uuid(id)
        .text("金额 \0 ¥")
        .bytes(new byte[] {0, -1, 127})
        .int4(-7)
        .int8(Long.MIN_VALUE)
        .date(LocalDate.of(1999, 12, 31))
        .time(Instant.parse("1999-12-31T23:59:59.123456789Z"));
    rows.row().uuid(null).text(null).bytes(new byte[0]).int4(0).int8(null).date(null).time(null);
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TEMP TABLE kinds (id uuid, name text, raw bytea, small int, large bigint, day date,"
              + " at timestamptz)");

      // when
      rows.send(connection);

      // then
      ResultSet found = sql.executeQuery("SELECT * FROM kinds ORDER BY id NULLS LAST");
      assertThat(found.next()).isTrue();
      assertThat(found.getObject(1, UUID.class)).isEqualTo(id);
      assertThat(found.getString(2)).isEqualTo("金额 \uFFFD ¥");
      assertThat(found.getBytes(3)).containsExactly(0, -1, 127);
      assertThat(found.getInt(4)).isEqualTo(-7);
      assertThat(found.getLong(5)).isEqualTo(Long.MIN_VALUE);
      assertThat(found.getObject(6, LocalDate.class)).isEqualTo("1999-12-31");
      assertThat(found.getObject(7, OffsetDateTime.class).toInstant())
          .isEqualTo("1999-12-31T23:59:59.123456Z");
      assertThat(found.next()).isTrue();
      for (int column : new int[] {1, 2, 5, 6, 7}) {
        assertThat(found.getObject(column)).isNull();
      }
      assertThat(found.next()).isFalse();
      sql.execute("DROP TABLE kinds");
    }
  }

  @Test
  void aTimeBeyondAllYearsIsInfiniteAndDoesNotSpoilTheOthers() throws SQLException {
    BinaryCopy rows = new BinaryCopy("times", "at");
    rows.row().time(Instant.MAX);
    rows.row().time(Instant.MIN);
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE TEMP TABLE times (at timestamptz)");
      rows.send(connection);
      rows.send(connection);
      ResultSet found = sql.executeQuery("SELECT string_agg(at::text, ' ' ORDER BY at) FROM times");
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo("-infinity -infinity infinity infinity");
      sql.execute("DROP TABLE times");
    }
  }
}
