package io.reslip.suite.script;

import io.reslip.suite.testing.Interruptible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the real script, a Maven that only pretends, and a Java that prints how it was
 * called.
 */
final class Checkout {
  private static final Path REAL = Path.of(System.getProperty("reslip.home"));
  private static final List<String> MODULES =
      List.of(
          "embedded-postgres",
          "ingestion-service",
          "reconciliation-service",
          "notification-service",
          "suite");

  final Path root;
  final Path userHome;
  private final Path output;
  private final Map<String, String> environment = new HashMap<>();
  private List<String> prefix = List.of();

  Checkout(Path folder) throws IOException {
    root = folder.resolve("a checkout");
    userHome = Files.createDirectories(folder.resolve("user home"));
    output = folder.resolve("output");
    for (String module : MODULES) {
      write(module + "/pom.xml", "<project/>");
      write(module + "/src/main/java/A.java", "class A {}");
    }
    write("pom.xml", "<project/>");
    write(".mvn/wrapper.properties", "");
    copyScript();
    jdk(folder.resolve("jdk"), "25.0.1");
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("HOME", userHome.toString());
    environment.put("PATH", "/usr/bin:/bin");
  }

  /** Makes a folder look like a JDK of that version. */
  Checkout jdk(Path folder, String version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    executable(
        folder.resolve("bin/java"),
        "#!/bin/sh\necho \"java of " + version + "\"\nprintf '<%s>\\n' \"$@\"\n");
    executable(folder.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return this;
  }

  Checkout with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs everything as a user without rights; does nothing when the tests run as one. */
  Checkout asPlainUser() {
    if ("root".equals(System.getProperty("user.name"))) {
      prefix = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    return this;
  }

  Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  String read(String file) throws IOException {
    return Files.exists(root.resolve(file)) ? Files.readString(root.resolve(file)) : "";
  }

  Process start(Path script, Path workingFolder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(Interruptible.command(command))
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Process start(String... arguments) throws IOException {
    return start(root.resolve("reslip"), root, arguments);
  }

  Result run(String... arguments) throws Exception {
    return run(root.resolve("reslip"), root, arguments);
  }

  Result run(Path script, Path workingFolder, String... arguments) throws Exception {
    Files.deleteIfExists(output);
    int exitCode = start(script, workingFolder, arguments).waitFor();
    return new Result(exitCode, Files.readString(output));
  }

  /** What the script printed and how it ended. */
  record Result(int exitCode, String output) {}

  private void copyScript() throws IOException {
    executable(root.resolve("reslip"), Files.readString(REAL.resolve("reslip")));
    executable(
        root.resolve("mvnw"),
        Files.readString(REAL.resolve("suite/src/test/resources/script/mvnw")));
    try (Stream<Path> parts = Files.list(REAL.resolve("suite/src/main/sh"))) {
      for (Path part : parts.toList()) {
        // The JDKs of this machine must not decide what a test sees.
        String text =
            Files.readString(part).replace("/usr/", "/nowhere/").replace("/opt/", "/nowhere/");
        write("suite/src/main/sh/" + part.getFileName(), text);
      }
    }
  }

  static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
