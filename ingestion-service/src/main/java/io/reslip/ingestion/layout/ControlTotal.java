package io.reslip.ingestion.layout;

import org.jspecify.annotations.Nullable;

/**
 * A total that an upload tells of itself, and what was found of it.
 *
 * @param name what is counted or summed, for people
 * @param told what the upload says; null where it should say it and does not: it may be cut
 * @param found the same of what was read, in the same unit; null where it is more than can be
 *     counted
 */
public record ControlTotal(String name, @Nullable Long told, @Nullable Long found) {

  /** Whether both are the same. */
  public boolean ties() {
    return told != null && told.equals(found);
  }
}
