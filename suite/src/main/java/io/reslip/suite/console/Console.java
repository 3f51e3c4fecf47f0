package io.reslip.suite.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** The one place of the suite that prints. Calm lines, aligned, colours only on a terminal. */
public final class Console {
  private static final int NAME_WIDTH = 18;
  private static final int WORD_WIDTH = 8;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colours;
  private boolean statusShown;

  private Console(PrintStream out, PrintStream err, boolean colours) {
    this.out = out;
    this.err = err;
    this.colours = colours;
  }

  /**
   * Prints to standard output; in colour when the script {@code reslip} found a terminal that wants
   * it.
   */
  public static Console system() {
    return new Console(
        printing(FileDescriptor.out),
        printing(FileDescriptor.err),
        Boolean.getBoolean("reslip.colours"));
  }

  /** Prints nothing: for tests and for programs that report in their own way. */
  public static Console silent() {
    return to(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  /** Prints to {@code out} without colours. */
  public static Console to(PrintStream out) {
    return new Console(out, out, false);
  }

  /** A plain line. */
  public synchronized void line(String text) {
    clearStatus();
    out.println(text);
  }

  /** What is being waited for: on a terminal only, until the next line takes its place. */
  public synchronized void status(String text) {
    if (colours) {
      clearStatus();
      out.print("  " + styled("2", text));
      out.flush();
      statusShown = true;
    }
  }

  /** An empty line. */
  public void gap() {
    line("");
  }

  /** A line that opens a part of the output. */
  public void heading(String text) {
    line(styled("1", text));
  }

  /** A name and what is to be said of it, in two aligned columns. */
  public void entry(String name, String text) {
    line(("  " + padded(name, NAME_WIDTH) + text).stripTrailing());
  }

  /** A step that succeeded, with how long it took and a remark that may be empty. */
  public void done(String name, Duration took, String remark) {
    step(name, "ready", took, remark);
  }

  /** Something that takes a while, and ends with a remark. */
  @FunctionalInterface
  public interface Step {
    /** Does it; the remark may be empty. */
    String run();
  }

  /** Runs a step, and tells how long it took and what it remarks. */
  public void during(String name, Step step) {
    status(name);
    long begin = System.nanoTime();
    String remark = step.run();
    step(name, "done", Duration.ofNanos(System.nanoTime() - begin), remark);
  }

  private void step(String name, String word, Duration took, String remark) {
    String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    line(
        ("  "
                + padded(name, NAME_WIDTH)
                + styled("32", word)
                + padded("", WORD_WIDTH - word.length())
                + padded(seconds, 9)
                + remark)
            .stripTrailing());
  }

  /** Something that deserves attention and stops nothing. */
  public void warning(String text) {
    line(styled("33", text));
  }

  /** What went wrong, and what to do; to standard error. */
  public synchronized void failure(Failure failure) {
    clearStatus();
    err.println();
    err.println(styled("31", String.valueOf(failure.getMessage())));
    failure.advice().forEach(step -> err.println("  " + step));
  }

  /** Where in the program a failure came from, for those who asked for it; to standard error. */
  public synchronized void origin(Throwable failure) {
    failure.printStackTrace(err);
  }

  private static PrintStream printing(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  private void clearStatus() {
    if (statusShown) {
      out.print("\r\u001b[K");
      statusShown = false;
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private String styled(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
