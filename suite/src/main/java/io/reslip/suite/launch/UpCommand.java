package io.reslip.suite.launch;

import io.reslip.suite.console.Console;
import io.reslip.suite.launch.process.Service;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./reslip up}: starts the suite and stays until it is told to stop. */
@Command(
    name = "up",
    description = "Start PostgreSQL and the three services, and keep them running.")
public final class UpCommand implements Runnable {
  @Mixin private final LaunchFlags flags = new LaunchFlags();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep everything in DIR, and open it again next time. Default: a temporary folder.")
  private @Nullable Path data;

  @Override
  public void run() {
    Console console = Console.system();
    SuiteOptions options =
        Optional.ofNullable(data).map(flags.options()::withData).orElseGet(flags::options);
    console.heading("Starting Reslip");
    try (RunningSuite suite = RunningSuite.start(options, console)) {
      tell(console, suite);
      suite.awaitTrouble();
    }
  }

  private void tell(Console console, RunningSuite suite) {
    console.gap();
    console.heading("Reslip is up.");
    for (Service service : Service.values()) {
      console.entry(service.label(), suite.address(service) + "/q/swagger-ui");
    }
    console.entry("access", suite.accessFile() + " (addresses and tokens)");
    console.entry("logs", suite.logsDirectory().toString());
    console.entry("mail", suite.mailbox().folder().toString());
    console.line(
        data == null
            ? "Press Ctrl-C to stop; the data is then removed."
            : "Press Ctrl-C to stop; the data is kept.");
  }
}
