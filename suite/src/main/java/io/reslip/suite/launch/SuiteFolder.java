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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one running suite keeps everything; used by one launcher at a time. */
final class SuiteFolder implements AutoCloseable {
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
      Path root =
          wanted.isPresent()
              ? Files.createDirectories(wanted.get())
              : Files.createTempDirectory("reslip-");
      SuiteFolder folder = new SuiteFolder(root.toRealPath(), wanted.isEmpty(), locked(root));
      for (Path part : List.of(folder.root, folder.secrets(), folder.logs(), folder.mail())) {
        Files.createDirectories(part);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
      }
      delete(folder.scratch());
      Files.createDirectories(folder.scratch());
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

  Path root() {
    return root;
  }

  Path secrets() {
    return root.resolve("secrets");
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
        FileChannel.open(
            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
