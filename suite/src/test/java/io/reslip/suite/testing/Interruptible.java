package io.reslip.suite.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs that heed Ctrl-C.
 *
 * <p>A shell starts what runs in its background with SIGINT ignored, children inherit that, and no
 * shell can undo it. A build in the background would make every test of Ctrl-C fail.
 */
public final class Interruptible {
  private static final List<String> GNU = List.of("env", "--default-signal=INT");
  private static final List<String> PERL =
      List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec { $ARGV[0] } @ARGV");

  private Interruptible() {}

  /** The command to run in place of {@code command}; the process id stays that of the command. */
  public static List<String> command(List<String> command) throws IOException {
    List<String> interruptible = new ArrayList<>(works(GNU) ? GNU : PERL);
    interruptible.addAll(command);
    return interruptible;
  }

  private static boolean works(List<String> prefix) throws IOException {
    List<String> trial = new ArrayList<>(prefix);
    trial.add("true");
    try {
      return new ProcessBuilder(trial).redirectErrorStream(true).start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
