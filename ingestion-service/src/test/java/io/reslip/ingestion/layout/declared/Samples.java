package io.reslip.ingestion.layout.declared;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Other projects' real files, where the environment names a folder with them. */
public final class Samples {

  private static final String FOLDER = "RESLIP_SAMPLES";

  private Samples() {}

  /** The file's bytes; the test is skipped where there are no samples. */
  public static byte[] read(String name) throws IOException {
    String folder = System.getenv(FOLDER);
    assumeTrue(folder != null && Files.isReadable(Path.of(folder, name)), FOLDER + " is not set");
    return Files.readAllBytes(Path.of(folder, name));
  }
}
