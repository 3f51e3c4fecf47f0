package io.reslip.ingestion.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The bearer token that this service presents to the others; read again when its file changes. */
@Singleton
public class ServiceToken {
  private static final String PROPERTY = "reslip.service-token-file";

  private final Optional<Path> file;
  private volatile @Nullable Held held;

  ServiceToken(@ConfigProperty(name = PROPERTY) Optional<Path> file) {
    this.file = file;
  }

  /**
   * The token, without the word Bearer.
   *
   * @throws IllegalStateException when no file is configured
   * @throws UncheckedIOException when the file cannot be read just now
   */
  public String bearer() {
    Path path =
        file.orElseThrow(
            () -> new IllegalStateException(PROPERTY + " must name the file with the token"));
    try {
      FileTime changed = Files.getLastModifiedTime(path);
      Held last = held;
      if (last == null || !last.changed().equals(changed)) {
        last = new Held(changed, Files.readString(path).strip());
        held = last;
      }
      return last.token();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + PROPERTY + " " + path, e);
    }
  }

  private record Held(FileTime changed, String token) {}
}
