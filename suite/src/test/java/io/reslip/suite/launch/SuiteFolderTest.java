package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.suite.console.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFolderTest {
  @TempDir Path parent;

  @Test
  void aKeptFolderOpensAgainWithoutWhatSpokeOfTheLastRun() throws Exception {
    // given
    Path data = parent.resolve("a/new folder");
    try (SuiteFolder first = SuiteFolder.open(Optional.of(data))) {
      Files.writeString(first.secrets().resolve("key"), "k");
    }
    // and what a run leaves that is killed
    Files.writeString(data.resolve("access.json"), "{}");
    Files.createDirectories(data.resolve("tmp/half"));

    // when
    try (SuiteFolder second = SuiteFolder.open(Optional.of(data))) {

      // then
      assertThat(second.secrets().resolve("key")).hasContent("k");
      assertThat(second.access()).doesNotExist();
      assertThat(second.scratch()).isEmptyDirectory();
    }
    assertThat(data.resolve("secrets/key")).exists();
  }

  @Test
  void twoDoNotShareOne() throws Exception {
    Optional<Path> data = Optional.of(parent.resolve("data"));
    try (SuiteFolder first = SuiteFolder.open(data)) {
      assertThat(first.isTemporary()).isFalse();
      assertThatThrownBy(() -> SuiteFolder.open(data))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Another Reslip is running");
    }
  }

  @Test
  void aFolderWithSomethingElseInItIsLeftAlone() throws Exception {
    // given
    Files.writeString(parent.resolve("letter.txt"), "dear");
    String before = PosixFilePermissions.toString(Files.getPosixFilePermissions(parent));

    // when, then
    assertThatThrownBy(() -> SuiteFolder.open(Optional.of(parent)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("something else");
    assertThat(parent.toFile().list()).containsExactly("letter.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
        .isEqualTo(before);
  }

  @Test
  void onlyTheOwnerMayLookIntoIt() throws Exception {
    try (SuiteFolder folder = SuiteFolder.open(Optional.empty())) {
      for (Path part : new Path[] {folder.root(), folder.secrets(), folder.logs(), folder.mail()}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
            .isEqualTo("rwx------");
      }
    }
  }
}
