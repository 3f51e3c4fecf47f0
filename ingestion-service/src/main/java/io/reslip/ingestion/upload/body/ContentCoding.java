package io.reslip.ingestion.upload.body;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a body is coded on its way. */
public enum ContentCoding {
  IDENTITY,
  GZIP,
  ZSTD;

  /** A window of at most 32 MiB, so that nobody decides how much memory we use. */
  private static final int ZSTD_WINDOW_LOG = 25;

  /** The coding of a header Content-Encoding; empty for one that we do not know. */
  public static Optional<ContentCoding> of(@Nullable String header) {
    String name = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> Optional.of(IDENTITY);
      case "gzip", "x-gzip" -> Optional.of(GZIP);
      case "zstd" -> Optional.of(ZSTD);
      default -> Optional.empty();
    };
  }

  InputStream decode(InputStream coded) throws IOException {
    return switch (this) {
      case IDENTITY -> coded;
      case GZIP -> new GzipMembers(coded);
      case ZSTD -> new ZstdInputStream(coded).setLongMax(ZSTD_WINDOW_LOG);
    };
  }
}
