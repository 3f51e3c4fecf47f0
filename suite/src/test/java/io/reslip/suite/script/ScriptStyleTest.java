package io.reslip.suite.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptStyleTest {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));

  @Test
  void shellcheckFindsNothing() throws Exception {
    assumeTrue(isInstalled("shellcheck"), "shellcheck is not installed");
    // given
    List<String> command =
        new ArrayList<>(List.of("shellcheck", HOME.resolve("reslip").toString()));
    try (Stream<Path> parts = Files.list(HOME.resolve("suite/src/main/sh"))) {
      parts.map(Path::toString).forEach(command::add);
    }

    // when
    Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
    String findings = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // then
    assertThat(findings).isEmpty();
    assertThat(check.waitFor()).isZero();
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
