package io.reslip.suite.check;

import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.SuiteOptions;
import io.reslip.suite.launch.access.Access;
import io.reslip.suite.launch.access.AccessPointer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./reslip check}: whether what a running suite says holds together. */
@Command(
    name = "check",
    description = "Judge a running suite from outside: whether what it says holds together.")
public final class CheckCommand implements Callable<Integer> {
  private static final int WRONG = 1;

  @Option(
      names = "--access",
      paramLabel = "FILE",
      description = "The access.json of the suite. Default: that of the suite on --port-base.")
  private @Nullable Path access;

  @Option(
      names = "--port-base",
      paramLabel = "P",
      defaultValue = "" + SuiteOptions.DEFAULT_PORT_BASE,
      description =
          "Find the suite that you started with this port base. Default: ${DEFAULT-VALUE}.")
  private int portBase;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long to wait until all is matched; then what is still moving is not judged."
              + " Default: ${DEFAULT-VALUE}.")
  private long patience;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write what was found to FILE as JSON too.")
  private @Nullable Path json;

  @Option(names = "--verbose", description = "Show the stack trace of a failure.")
  @SuppressWarnings("unused") // Main asks picocli whether it was given
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Override
  public Integer call() {
    Console console = Console.system();
    Access found = Access.read(access == null ? AccessPointer.find(portBase) : access);
    console.heading("Checking Reslip at " + found.address("reconciliation"));
    Verdict verdict = judge(found, console);
    VerdictText.print(verdict, console);
    if (json != null) {
      VerdictText.write(verdict, json);
    }
    return verdict.whole() ? 0 : WRONG;
  }

  private Verdict judge(Access found, Console console) {
    try {
      return new Checker(found, Duration.ofSeconds(patience), console::status).run();
    } catch (UncheckedIOException e) {
      throw new Failure(
          String.valueOf(e.getMessage()),
          e,
          List.of("See that the suite is running, and check again."));
    }
  }
}
