package io.reslip.suite.launch.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.suite.console.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessPointerTest {
  private static final int BASE = 8080;

  @TempDir Path folder;
  private Path access;

  @BeforeEach
  void write() throws Exception {
    access = Files.writeString(folder.resolve("access.json"), "{}");
  }

  @Test
  void theSuiteOnAPortBaseIsFoundWhileItRunsAndNotAfterwards() throws Exception {
    try (AccessPointer pointer = AccessPointer.leave(folder, BASE, access)) {
      assertThat(pointer).isNotNull();
      assertThat(AccessPointer.find(folder, BASE)).isEqualTo(access);
      assertNone(BASE + 100);
    }
    assertNone(BASE);
    assertThat(folder.resolve("reslip")).isEmptyDirectory();
  }

  @Test
  void onlyItsOwnerMayReadIt() {
    AccessPointer.leave(folder, BASE, access);
    Path file = folder.resolve("reslip/running-" + BASE);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");
  }

  @Test
  void whatAKilledLauncherLeftLeadsNowhere() throws Exception {
    AccessPointer.leave(folder, BASE, access);
    Files.delete(access);
    assertNone(BASE);
  }

  @Test
  void aLaterSuiteKeepsItsOwnWhenAnEarlierOneStops() throws Exception {
    Path later = Files.writeString(folder.resolve("later.json"), "{}");
    AccessPointer first = AccessPointer.leave(folder, BASE, access);
    AccessPointer.leave(folder, BASE, later);
    first.close();
    assertThat(AccessPointer.find(folder, BASE)).isEqualTo(later);
  }

  @Test
  void aLinkThatSomebodyPutThereIsNotFollowed() throws Exception {
    Path other = Files.writeString(folder.resolve("other"), access.toString());
    Files.createDirectories(folder.resolve("reslip"));
    Files.createSymbolicLink(folder.resolve("reslip/running-" + BASE), other);
    assertNone(BASE);
  }

  @Test
  void aHomeThatCannotBeWrittenToIsNoReasonNotToStart() throws Exception {
    Path file = Files.writeString(folder.resolve("a file"), "");
    AccessPointer.leave(file, BASE, access).close();
    assertThat(file).isRegularFile();
  }

  private void assertNone(int portBase) {
    assertThatThrownBy(() -> AccessPointer.find(folder, portBase))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(Integer.toString(portBase));
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
