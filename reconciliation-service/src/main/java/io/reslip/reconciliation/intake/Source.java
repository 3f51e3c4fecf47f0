package io.reslip.reconciliation.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who left a trace of a payment. Sets of sources are stored as bits by {@link #bit()}: never
 * reorder, only append.
 */
public enum Source {
  TERMINAL,
  HOST,
  SCHEME,
  BANK,
  TILL,
  SLIP,
  REPAIR;

  /** This source as a bit of a stored set. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The set that the bits stand for. */
  public static Set<Source> ofBits(int bits) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    for (Source source : values()) {
      if ((bits & source.bit()) != 0) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** The bits that stand for the set. */
  public static int bits(Set<Source> sources) {
    return sources.stream().mapToInt(Source::bit).sum();
  }

  /** The source of this name; empty for one that a newer ingestion may know and we do not. */
  public static Optional<Source> parse(String name) {
    for (Source source : values()) {
      if (source.name().equals(name)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
