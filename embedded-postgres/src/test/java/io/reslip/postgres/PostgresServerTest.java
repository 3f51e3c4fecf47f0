package io.reslip.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @Test
  void aCommitSurvivesASigkillAndTheHomeOpensAgain(@TempDir Path folder) throws Exception {
    // given a durable server in a folder with a space in its name
    Path home = folder.resolve("a home");
    PostgresServer first = PostgresServer.start(home, PostgresOptions.durableOnFreePort());
    DatabaseAccess before = first.database("books");
    try (Connection owner = connect(before, before.owner())) {
      owner.createStatement().execute("CREATE TABLE entry (id int)");
      owner.createStatement().execute("INSERT INTO entry VALUES (7)");
    }

    // when its postmaster is killed and the home is opened again
    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
    ProcessHandle.of(first.pid()).ifPresent(handle -> handle.onExit().join());
    try (PostgresServer second = PostgresServer.start(home, PostgresOptions.durableOnFreePort())) {

      // then the row is there, for the runtime role too
      DatabaseAccess after = second.database("books");
      try (Connection runtime = connect(after, after.runtime())) {
        assertThat(one(runtime, "SELECT id FROM entry")).isEqualTo("7");
      }
    }
  }

  @Test
  void durabilityIsOnAndOnlyLoopbackListens() throws Exception {
    try (PostgresServer server =
            PostgresServer.start(
                Files.createTempDirectory("reslip-postgres-"),
                PostgresOptions.durableOnFreePort());
        Connection connection = server.connectAsSuperuser("postgres")) {
      assertThat(one(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(one(connection, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(one(connection, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(one(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    DatabaseAccess access = SharedPostgres.newDatabase("closed");
    assertThatThrownBy(
            () -> DriverManager.getConnection(access.jdbcUrl(), access.runtime().username(), "x"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void theRuntimeRoleWritesRowsAndAltersNothing() throws Exception {
    // given a table of the owner
    DatabaseAccess access = SharedPostgres.newDatabase("roles");
    try (Connection owner = connect(access, access.owner())) {
      owner.createStatement().execute("CREATE TABLE entry (id int)");
    }

    try (Connection runtime = connect(access, access.runtime())) {
      // when the runtime role writes, then it may
      runtime.createStatement().execute("INSERT INTO entry VALUES (1)");
      assertThat(one(runtime, "SELECT count(*) FROM entry")).isEqualTo("1");
      // when it alters or creates, then it may not
      assertThatThrownBy(() -> runtime.createStatement().execute("ALTER TABLE entry ADD x int"))
          .hasMessageContaining("must be owner");
      assertThatThrownBy(() -> runtime.createStatement().execute("CREATE TABLE other (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aTakenPortIsNamed(@TempDir Path home) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresOptions options = new PostgresOptions(taken.getLocalPort(), true, 20, Map.of());
      assertThatThrownBy(() -> PostgresServer.start(home, options))
          .isInstanceOf(PostgresStartException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("taken");
    }
  }

  @Test
  void theHomeIsReadableByItsOwnerOnly(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("home");
    try (PostgresServer server = PostgresServer.start(home, PostgresOptions.throwaway())) {
      assertThat(server.isRunning()).isTrue();
      for (String file : new String[] {"", "programs", "data"}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
            .isEqualTo("rwx------");
      }
    }
  }

  private static Connection connect(DatabaseAccess access, DatabaseAccess.Credentials role)
      throws SQLException {
    return DriverManager.getConnection(access.jdbcUrl(), role.username(), role.password());
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
