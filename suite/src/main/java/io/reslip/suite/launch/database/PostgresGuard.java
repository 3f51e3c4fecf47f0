package io.reslip.suite.launch.database;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Stops PostgreSQL, and removes a temporary folder, when the launcher dies without having done so.
 *
 * <p>PostgreSQL outlives the one who started it. This shell waits for the pipe from the launcher to
 * close, which the kernel does even after a SIGKILL.
 */
final class PostgresGuard implements AutoCloseable {
  private static final String DISMISSED = "dismissed";
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      pid=''
      while read -r word; do
        [ "$word" != dismissed ] || exit 0
        pid=$word
      done
      gone() {
        tries=0
        while kill -0 "$1"; do
          tries=$((tries + 1))
          [ "$tries" -lt "$2" ] || return 1
          sleep 0.1
        done
      }
      if [ -z "$pid" ]; then
        # It was only just being started.
        sleep 2
        pid=$(head -n 1 "$1/data/postmaster.pid")
      fi
      if [ -n "$pid" ]; then
        kill -INT "$pid"
        gone "$pid" 200 || kill -QUIT "$pid"
        gone "$pid" 50 || kill -KILL "$pid"
      fi
      [ -z "$2" ] || rm -rf "$2"
      """;

  private final Writer pipe;

  private PostgresGuard(Writer pipe) {
    this.pipe = pipe;
  }

  /**
   * Starts to watch.
   *
   * @param home the folder of the PostgreSQL server, which may not be there yet
   * @param doomed the folder to remove after the launcher's death, or an empty text to keep all
   */
  static PostgresGuard over(Path home, String doomed) throws IOException {
    List<String> command =
        List.of("/bin/sh", "-c", SCRIPT, "reslip-guard", home.toString(), doomed);
    return new PostgresGuard(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .directory(Path.of("/").toFile())
            .start()
            .outputWriter(StandardCharsets.UTF_8));
  }

  /** Names the postmaster to stop, so that never another launcher's is taken for it. */
  void watch(long postmaster) throws IOException {
    say(Long.toString(postmaster));
  }

  /** Ends the watch without doing anything: the launcher has tidied up itself. */
  @Override
  public void close() throws IOException {
    say(DISMISSED);
    pipe.close();
  }

  private void say(String word) throws IOException {
    pipe.write(word + "\n");
    pipe.flush();
  }
}
