package io.reslip.suite.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {
  @TempDir Path home;
  private Path pidFile;

  @BeforeEach
  void cluster() throws Exception {
    pidFile = Files.createDirectories(home.resolve("data")).resolve("postmaster.pid");
  }

  @Test
  void aProcessIdThatNowBelongsToAnotherProgramDoesNotBlockTheStart() throws Exception {
    // given
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + home + "\n");

    // when
    new LeftBehind(home).clear();

    // then
    assertThat(pidFile).doesNotExist();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void aFileThatWasCutShortDoesNotBlockTheStart() throws Exception {
    Files.writeString(pidFile, "");
    new LeftBehind(home).clear();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void aFolderThatIsNewIsLeftAlone() throws Exception {
    new LeftBehind(home.resolve("not there")).clear();
    assertThat(home.resolve("not there")).doesNotExist();
  }
}
