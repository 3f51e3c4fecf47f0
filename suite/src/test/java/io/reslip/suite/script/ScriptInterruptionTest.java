package io.reslip.suite.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptInterruptionTest {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws Exception {
    checkout = new Checkout(folder);
  }

  @Test
  void twoBuildsInOneCheckoutTakeTurnsAndTheSecondFindsItDone() throws Exception {
    // given
    checkout.write("slow", "10");

    // when
    Process first = checkout.start("up");
    await().until(() -> !checkout.read("calls").isEmpty());
    Process second = checkout.start("up");

    // then
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(checkout.read("calls").lines()).hasSize(1);
    assertThat(Files.readString(folder.resolve("output"))).contains("Another build is running");
  }

  @Test
  void ctrlCEndsTheBuildAndLeavesNoLock() throws Exception {
    // given
    checkout.write("slow", "100");
    Process script = checkout.start("up");
    await().until(() -> !checkout.read("maven.pid").isBlank());

    // when
    new ProcessBuilder("/bin/sh", "-c", "kill -INT \"$0\"", Long.toString(script.pid())).start();

    // then
    assertThat(script.waitFor()).isEqualTo(130);
    assertThat(checkout.read("calls")).contains("ended");
    assertThat(checkout.root.resolve("suite/target/reslip.lock")).doesNotExist();
  }

  @Test
  void aKilledScriptTakesItsBuildWithItAndBlocksNobody() throws Exception {
    // given
    checkout.write("slow", "100");
    Process script = checkout.start("up");
    await().until(() -> !checkout.read("maven.pid").isBlank());

    // when
    script.destroyForcibly().waitFor();

    // then
    await().until(() -> checkout.read("calls").contains("ended"));
    Files.delete(checkout.root.resolve("slow"));
    assertThat(checkout.run("up").output()).contains("java of 25");
  }
}
