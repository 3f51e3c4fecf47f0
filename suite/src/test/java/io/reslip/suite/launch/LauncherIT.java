package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  private static final Path TEMPORARY = Path.of("");

  @TempDir Path folder;

  @Test
  void nothingOutlivesAKilledLauncherAndANewOneTakesOverItsDataAtOnce() throws Exception {
    // given a suite that holds something, whose folder no other launcher may use
    Path data = folder.resolve("my data");
    Path key = data.resolve("secrets/signing-key.json");
    List<ProcessHandle> children;
    String firstKey;
    try (Launcher first = up(data, "first")) {
      first.awaitReady();
      assertThat(data.resolve("access.json")).exists();
      children = first.children();
      assertThat(children).hasSizeGreaterThan(4);
      inIngestion(data, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");
      firstKey = Files.readString(key);
      assertIsRefused(data);

      // when only the launcher is killed, and another started while the rest goes down
      first.kill();
    }
    try (Launcher second = up(data, "second")) {
      second.awaitReady();

      // then nothing of the first is left, and its data and keys are there
      assertAllEnd(children);
      assertThat(inIngestion(data, "SELECT id FROM kept")).isEqualTo("7");
      assertThat(Files.readString(key)).isEqualTo(firstKey);
    }
    assertThat(data.resolve("access.json")).doesNotExist();
  }

  @Test
  void ctrlCStopsEverythingAndRemovesATemporaryFolder() throws Exception {
    try (Launcher launcher = up(TEMPORARY, "out")) {
      // given
      launcher.awaitReady();
      List<ProcessHandle> children = launcher.children();

      // when
      launcher.interrupt();

      // then
      assertThat(launcher.exitCode()).isEqualTo(130);
      assertAllEnd(children);
      assertThat(suiteFolders()).isEmpty();
    }
  }

  @Test
  void aLauncherThatIsKilledWhileStartingLeavesNothing() throws Exception {
    try (Launcher launcher = up(TEMPORARY, "out")) {
      // given
      await().atMost(Duration.ofSeconds(60)).until(() -> launcher.output().contains("mail server"));
      List<ProcessHandle> children = launcher.children();

      // when
      launcher.kill();

      // then
      assertAllEnd(children);
      await().atMost(Duration.ofSeconds(10)).until(() -> suiteFolders().isEmpty());
    }
  }

  @Test
  void aTakenPortIsExplainedBeforeAnythingIsStarted() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String base = Integer.toString(taken.getLocalPort() - 3);
      try (Launcher launcher = Launcher.up(folder.resolve("data"), folder.resolve("out"), base)) {
        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output())
            .contains("Port " + taken.getLocalPort() + " is taken")
            .contains("--port-base")
            .doesNotContain("Exception");
        assertThat(folder.resolve("data")).doesNotExist();
      }
    }
  }

  private Launcher up(Path data, String output) throws Exception {
    return Launcher.up(data, folder.resolve(output), "0");
  }

  private void assertIsRefused(Path data) throws Exception {
    try (Launcher other = up(data, "other")) {
      assertThat(other.exitCode()).isEqualTo(1);
      assertThat(other.output()).contains("Another Reslip is running").contains("--data");
    }
  }

  private static void assertAllEnd(List<ProcessHandle> children) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
  }

  private List<Path> suiteFolders() throws Exception {
    try (Stream<Path> left = Files.list(folder)) {
      return left.filter(file -> file.getFileName().toString().startsWith("reslip-")).toList();
    }
  }

  private static String inIngestion(Path data, String... statements) throws Exception {
    String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3);
    String password = Files.readString(data.resolve("postgres/superuser.password"));
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/ingestion";
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
        Statement statement = connection.createStatement()) {
      String result = "";
      for (String sql : statements) {
        if (statement.execute(sql)) {
          ResultSet rows = statement.getResultSet();
          rows.next();
          result = rows.getString(1);
        }
      }
      return result;
    }
  }
}
