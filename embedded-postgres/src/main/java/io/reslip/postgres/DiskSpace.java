package io.reslip.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a full disk from other causes, since its symptoms come in many words. */
final class DiskSpace {
  private static final long MINIMUM_BYTES = 200L << 20;

  private DiskSpace() {}

  static String explain(Exception cause, Path folder) {
    return explain(String.valueOf(cause.getMessage()), folder);
  }

  static String explain(String symptom, Path folder) {
    return isFull(symptom, folder)
        ? "the disk is full; free some space under " + folder + " and try again"
        : symptom;
  }

  private static boolean isFull(String symptom, Path folder) {
    if (symptom.contains("No space left on device")) {
      return true;
    }
    try {
      Path existing = folder.toAbsolutePath();
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      return existing != null && Files.getFileStore(existing).getUsableSpace() < MINIMUM_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
