package io.reslip.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs of this platform, unpacked into a folder that only its owner may read.
 */
final class PostgresBinaries {
  private static final String COMPLETE = ".complete";

  private final Path root;

  private PostgresBinaries(Path root) {
    this.root = root;
  }

  /** Unpacks the programs into {@code folder}, unless they are there whole already. */
  static PostgresBinaries in(Path folder) {
    try {
      if (!Files.exists(folder.resolve(COMPLETE))) {
        PrivateFiles.createDirectory(folder);
        unpack(folder);
        Files.createFile(folder.resolve(COMPLETE));
      }
      return new PostgresBinaries(folder);
    } catch (IOException e) {
      throw new PostgresStartException(
          "PostgreSQL could not be unpacked into " + folder + ": " + DiskSpace.explain(e, folder),
          e);
    }
  }

  Path program(String name) {
    return root.resolve("bin").resolve(name);
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(folder, entry, tar);
      }
    }
  }

  private static void place(Path folder, TarArchiveEntry entry, InputStream content)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      Set<PosixFilePermission> mode =
          PosixFilePermissions.fromString(
              (entry.getMode() & 0100) != 0 ? "rwx------" : "rw-------");
      Files.setPosixFilePermissions(target, mode);
    }
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    InputStream archive;
    try {
      archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    } catch (IllegalStateException e) {
      throw new PostgresStartException(
          "There is no embedded PostgreSQL for "
              + system
              + " on "
              + machine
              + ". It is there for Linux and macOS on amd64 and arm64.",
          e);
    }
    return archive;
  }
}
