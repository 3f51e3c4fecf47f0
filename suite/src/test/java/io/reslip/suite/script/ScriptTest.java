package io.reslip.suite.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.script.Checkout.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "head",
          "uname",
          "find",
          "sort",
          "sha256sum",
          "cut",
          "cat",
          "mkdir",
          "rmdir",
          "rm",
          "mv",
          "ln",
          "sleep",
          "date",
          "grep",
          "awk",
          "df",
          "id",
          "mkfifo",
          "tail",
          "tr");

  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws Exception {
    checkout = new Checkout(folder);
  }

  @Test
  void itWorksFromAnotherFolderThroughASymlinkAndHandsOnItsArguments() throws Exception {
    // given
    Path links = Files.createDirectories(folder.resolve("some links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a checkout/reslip"));
    Path link = Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

    // when
    Result result = checkout.run(link, folder, "up", "--data", "my data");

    // then
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output())
        .contains("<-Dreslip.home=" + checkout.root.toRealPath() + ">")
        .contains("<io.reslip.suite.Main>\n<up>\n<--data>\n<my data>\n");
  }

  @Test
  void aWarmStartCallsNoMaven() throws Exception {
    assertThat(checkout.run("up").output()).contains("Building what changed", "ingestion", "built");
    assertThat(checkout.run("up").output()).doesNotContain("Building").startsWith("java of 25");
    assertThat(checkout.read("calls").lines()).hasSize(1);
  }

  @Test
  void onlyWhatChangedIsBuilt() throws Exception {
    // given
    checkout.run("up");

    // when
    checkout.write("notification-service/src/main/java/A.java", "class A { int x; }");
    checkout.write("ingestion-service/src/test/java/ATest.java", "class ATest {}");
    checkout.run("up");

    // then
    assertThat(checkout.read("calls").lines().toList().getLast())
        .contains("-pl notification-service -am")
        .contains("-Dquick");
  }

  @Test
  void nothingIsBuiltUnderARunningSuite() throws Exception {
    // given a launcher that runs from this checkout
    checkout.run("up");
    Process running =
        new ProcessBuilder("/bin/sh", "-c", "read -r _", "io.reslip.suite.Main").start();
    checkout.write("suite/target/running/" + running.pid(), "");

    // when nothing changed, then another may start; when something did, then it may not be built
    assertThat(checkout.run("up").output()).contains("java of 25");
    checkout.write("suite/src/main/java/A.java", "class A { int x; }");
    assertThat(checkout.run("up").output())
        .contains("running from this checkout (process " + running.pid() + ")")
        .doesNotContain("java of");

    // when it has ended, then all goes on
    running.destroyForcibly().waitFor();
    assertThat(checkout.run("up").output()).contains("java of 25");
  }

  @Test
  void aNewParentPomBuildsEverythingAndAnotherUsersLibrariesTheSuite() throws Exception {
    // given
    checkout.run("up");

    // when
    checkout.write("suite/target/classpath", "/root/of/another/user/x.jar");
    checkout.run("up");
    checkout.write("pom.xml", "<project><!-- new --></project>");
    checkout.run("up");

    // then
    assertThat(checkout.read("calls").lines().map(call -> call.replaceAll(".*-pl (\\S+).*", "$1")))
        .element(1)
        .isEqualTo("suite");
    assertThat(checkout.read("calls").lines().toList().getLast()).contains("ingestion", "suite");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
    // given
    Path broken =
        checkout.write("broken", "[ERROR] A.java:[3,4] ';' expected\n[ERROR] -> [Help 1]\n");

    // when
    Result result = checkout.run("up");

    // then
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("The build failed", "A.java:[3,4] ';' expected", "suite/target/build.log")
        .doesNotContain("Help 1", "java of");
    Files.delete(broken);
    assertThat(checkout.run("up").output()).contains("built", "java of 25");
  }

  @Test
  void noNetworkAndAFullDiskAreExplained() throws Exception {
    checkout.write("broken", "[ERROR] repo.maven.apache.org: Unknown host\n");
    assertThat(checkout.run("up").output())
        .contains("no way to Maven Central", "needs the network");
    checkout.write("broken", "[ERROR] write: No space left on device\n");
    assertThat(checkout.run("up").output()).contains("The disk is full");
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    // given
    checkout.jdk(checkout.userHome.resolve(".jdks/old"), "17.0.2");

    // when
    Result result = checkout.with("JAVA_HOME", "").with("PATH", bareTools()).run("up");

    // then
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("needs a JDK of at least version 21", "Java 17", "JAVA_HOME=")
        .containsPattern("apt-get|dnf|zypper|apk|pacman|brew|adoptium");
  }

  @Test
  void theNewestJdkIsTakenUnlessJavaHomeIsGoodEnough() throws Exception {
    // given
    checkout
        .jdk(checkout.userHome.resolve(".sdkman/candidates/java/one"), "21.0.5")
        .jdk(checkout.userHome.resolve(".jdks/two"), "26")
        .jdk(folder.resolve("own"), "22")
        .jdk(folder.resolve("old"), "1.8.0_400");

    // then
    checkout.with("JAVA_HOME", folder.resolve("own").toString());
    assertThat(checkout.run("up").output()).contains("java of 22");
    checkout.with("JAVA_HOME", folder.resolve("old").toString());
    assertThat(checkout.run("up").output()).contains("java of 26");
  }

  @Test
  void aPlainUserIsToldWhereHeMayNotWrite() throws Exception {
    // given a checkout of another user
    open(folder);
    checkout.asPlainUser();
    Path modules = checkout.root.resolve("ingestion-service");
    Files.setPosixFilePermissions(modules, PosixFilePermissions.fromString("r-xr-xr-x"));

    // when, then
    Result result = checkout.run("up");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("You may not write to").contains("chown");
  }

  @Test
  void aReadOnlyMavenFolderIsExplained() throws Exception {
    // given a plain user's own checkout, and a ~/.m2 that is not his
    Path repository = Files.createDirectories(checkout.userHome.resolve(".m2"));
    open(folder);
    Files.setPosixFilePermissions(repository, PosixFilePermissions.fromString("r-xr-xr-x"));
    checkout.asPlainUser();

    // when, then
    Result result = checkout.run("up");
    assertThat(result.output()).contains("Maven keeps what it fetches in", "MAVEN_USER_HOME=");
    assertThat(result.exitCode()).isEqualTo(1);
    checkout
        .with("MAVEN_USER_HOME", folder.resolve("m2").toString())
        .with("MAVEN_OPTS", "-Dmaven.repo.local=" + folder.resolve("m2"));
    assertThat(checkout.run("up").output()).contains("java of 25");
  }

  @Test
  void anUnknownCommandIsNotGuessed() throws Exception {
    Result result = checkout.run("dmeo");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).contains("There is no command \"dmeo\"", "./reslip demo");
    assertThat(checkout.run("help").exitCode()).isZero();
  }

  @Test
  void theTestsEndWithASummaryByModuleAndNameAbsentTools() throws Exception {
    // given
    checkout.with("PATH", bareTools());

    // when
    Result result = checkout.run("test");

    // then
    assertThat(result.output())
        .containsPattern("skipped: chromium prometheus shellcheck")
        .containsPattern("suite +3 +2 +2")
        .containsPattern("ingestion-service +0 +0 +0");
    assertThat(checkout.read("calls")).contains("verify").doesNotContain("quick");
  }

  @Test
  void absentToolsFailWhereTheyAreRequired() throws Exception {
    Result result =
        checkout.with("PATH", bareTools()).with("RESLIP_REQUIRE_TOOLS", "1").run("test");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("chromium", "prometheus", "apt-get install");
    assertThat(checkout.read("calls")).isEmpty();
  }

  /** A PATH with what every system has, and neither a compiler nor a browser. */
  private String bareTools() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Checkout.executable(
          bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    return bin.toString();
  }

  private static void open(Path folder) throws Exception {
    new ProcessBuilder("chmod", "-R", "a+rwX", folder.toString()).start().waitFor();
  }
}
