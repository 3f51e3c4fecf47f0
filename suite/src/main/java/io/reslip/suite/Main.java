package io.reslip.suite;

import io.reslip.suite.bench.BenchCommand;
import io.reslip.suite.check.CheckCommand;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.demo.DemoCommand;
import io.reslip.suite.launch.UpCommand;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The commands behind {@code ./reslip} that need Java. */
@Command(
    name = "reslip",
    subcommands = {BenchCommand.class, CheckCommand.class, DemoCommand.class, UpCommand.class})
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  /**
   * Runs one command; the exit code is 0 when it succeeded, 1 when it failed, 2 when it was not
   * understood.
   */
  public static void main(String[] arguments) {
    // Libraries log to the console by default, which belongs to the commands.
    LogManager.getLogManager().reset();
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::explain);
    System.exit(line.execute(arguments));
  }

  private static int explain(Exception failure, CommandLine line, ParseResult parsed) {
    Failure explained =
        failure instanceof Failure known
            ? known
            : new Failure(
                "This should not happen: " + failure,
                failure,
                java.util.List.of("Run it again with --verbose and report what it prints."));
    Console console = Console.system();
    console.failure(explained);
    if (parsed.hasMatchedOption("--verbose")) {
      console.origin(failure);
    }
    return FAILED;
  }
}
