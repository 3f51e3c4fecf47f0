package io.reslip.suite.launch;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that starts the suite takes. */
public final class LaunchFlags {
  @Option(
      names = "--port-base",
      paramLabel = "P",
      defaultValue = "" + SuiteOptions.DEFAULT_PORT_BASE,
      description =
          "Services on P+1 to P+3, management on P+921 to P+923. Default: ${DEFAULT-VALUE}.")
  private int portBase;

  @Option(names = "--verbose", description = "Show the stack trace of a failure.")
  @SuppressWarnings("unused") // Main asks picocli whether it was given
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  /** The real clock and a temporary folder, unless the command says otherwise. */
  public SuiteOptions options() {
    try {
      return new SuiteOptions(home(), portBase, Optional.empty(), false);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  /** The checkout, as the script tells it; the current folder when started without the script. */
  private static Path home() {
    return Path.of(System.getProperty("reslip.home", ""));
  }
}
