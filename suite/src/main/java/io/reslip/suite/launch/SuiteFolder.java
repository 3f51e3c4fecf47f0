package io.reslip.suite.launch;

import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one running suite keeps everything; used by one launcher at a time. */
final class SuiteFolder implements AutoCloseable {
  private static final String SECRETS = "secrets";
  private static final String LOCK = ".lock";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;
  private final boolean temporary;
  private final FileChannel lock;

  private SuiteFolder(Path root, boolean temporary, FileChannel lock) {
    this.root = root;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** Opens or creates the folder, or makes a temporary one. Fails when another launcher uses it. */
  static SuiteFolder open(Optional<Path> wanted) {
    try {
      Path root = wanted.isPresent() ? ours(wanted.get()) : Files.createTempDirectory("reslip-");
      SuiteFolder folder = new SuiteFolder(root.toRealPath(), wanted.isEmpty(), locked(root));
      delete(folder.scratch());
      for (Path part : List.of(folder.secrets(), folder.logs(), folder.mail(), folder.scratch())) {
        Files.createDirectories(part);
        Files.setPosixFilePermissions(part, OWNER_ONLY);
      }
      Files.deleteIfExists(folder.access());
      return folder;
    } catch (IOException e) {
      throw new Failure(
          "The data folder cannot be used: " + e,
          e,
          List.of(
              "Choose another one with --data, or see that you may write there and that the disk is not full."));
    }
  }

  private static Path ours(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (!Files.exists(folder.resolve(SECRETS)) && files.anyMatch(file -> !file.endsWith(LOCK))) {
        throw new Failure(
            folder + " holds something else than the data of a Reslip.",
            List.of("Choose an empty folder with --data, or one that is not there yet."));
      }
    }
    return folder;
  }

  Path root() {
    return root;
  }

  Path secrets() {
    return root.resolve(SECRETS);
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path mail() {
    return root.resolve("mail");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /** What services write for the moment; emptied at each start. */
  Path scratch() {
    return root.resolve("tmp");
  }

  Path access() {
    return root.resolve("access.json");
  }

  boolean isTemporary() {
    return temporary;
  }

  /**
   * Removes what must not outlive the run: all of a temporary folder, else what speaks of a running
   * suite.
   */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(access());
    delete(temporary ? root : scratch());
    lock.close();
  }

  private static FileChannel locked(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new Failure(
          "Another Reslip is running with the data in " + root + ".",
          List.of("Stop it first, or give another folder with --data."));
    }
    return channel;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SuiteFolder::deleteFile);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
