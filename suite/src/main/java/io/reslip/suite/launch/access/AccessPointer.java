package io.reslip.suite.launch.access;

import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a running suite keeps its {@code access.json}, told to other programs of the same user: one
 * file for each port base in the user's own state folder ({@code XDG_STATE_HOME}, else {@code
 * ~/.local/state}), readable by its owner only. It names the file; it holds no token.
 */
public final class AccessPointer implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path file;
  private final String target;

  private AccessPointer(Path file, String target) {
    this.file = file;
    this.target = target;
  }

  /**
   * Leaves one for the suite on this port base. A home that cannot be written to is no reason not
   * to start: then {@code --access} has to be given.
   *
   * @param access an absolute path
   */
  public static AccessPointer leave(int portBase, Path access) {
    return leave(state(), portBase, access);
  }

  @SuppressWarnings("EmptyCatch")
  static AccessPointer leave(Path state, int portBase, Path access) {
    AccessPointer pointer = new AccessPointer(file(state, portBase), access.toString());
    try {
      Files.createDirectories(
          pointer.file.getParent(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      SecretFile.write(pointer.file, pointer.target);
    } catch (IOException | UncheckedIOException cannotBeWritten) {
      // Said in the Javadoc.
    }
    return pointer;
  }

  /**
   * The {@code access.json} of the suite that this user runs on this port base.
   *
   * @throws Failure when there is none
   */
  public static Path find(int portBase) {
    return find(state(), portBase);
  }

  static Path find(Path state, int portBase) {
    Path file = file(state, portBase);
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Path access = Path.of(Files.readString(file));
        if (Files.exists(access)) {
          return access;
        }
      }
    } catch (IOException e) {
      throw none(portBase, e);
    }
    throw none(portBase, null);
  }

  private static Failure none(int portBase, @Nullable Exception cause) {
    String what = "No suite that you have started runs on port base " + portBase + ".";
    List<String> advice =
        List.of(
            "Start one with ./reslip up or ./reslip demo,",
            "or name a running one: --port-base P, or --access FILE (its access.json).");
    return cause == null ? new Failure(what, advice) : new Failure(what, cause, advice);
  }

  /** Takes it away, unless another suite has left its own meanwhile. */
  @Override
  public void close() throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file).equals(target)) {
      Files.delete(file);
    }
  }

  private static Path state() {
    String state = System.getenv("XDG_STATE_HOME");
    return state == null || state.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "state")
        : Path.of(state);
  }

  private static Path file(Path state, int portBase) {
    return state.resolve("reslip").resolve("running-" + portBase);
  }
}
