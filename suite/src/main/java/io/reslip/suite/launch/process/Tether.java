package io.reslip.suite.launch.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Ties a child process to this one: it dies when this process does, however this process ends.
 *
 * <p>The child holds the reading end of a pipe whose only writer is this process. The kernel closes
 * the writing end even after a SIGKILL, and a reader that waits for just that kills the child.
 */
final class Tether {
  // exec keeps the process id, so $$ is the child's own; Ctrl-C is ignored, since the launcher ends
  // it in order.
  private static final String SCRIPT =
      """
      trap '' INT HUP
      exec 3<&0 </dev/null
      { while read -r line <&3; do :; done; kill -KILL $$; } 2>/dev/null &
      exec 3<&-
      exec "$@"
      """;

  private Tether() {}

  static List<String> around(List<String> command) {
    List<String> tethered = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "reslip"));
    tethered.addAll(command);
    return tethered;
  }
}
