package io.reslip.suite.fleet.chance;

import java.util.List;

/**
 * Random numbers that depend on the seed alone: SplitMix64 (Steele, Lea and Flood, 2014). Streams
 * for parts of the day are split off by name, so that what one part draws changes nothing in
 * another.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long origin;
  private long state;

  /** The stream of this seed. */
  public Dice(long seed) {
    origin = seed;
    state = seed;
  }

  /** Another stream, determined by this one's seed and {@code part}, not by what was drawn. */
  public Dice forPart(long part) {
    return new Dice(mixed(origin ^ mixed(part + GOLDEN)));
  }

  /** Any long. */
  public long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** 0 up to {@code bound} - 1. */
  public int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /** {@code lowest} up to {@code highest}, both included. */
  public int between(int lowest, int highest) {
    return lowest + below(highest - lowest + 1);
  }

  /** True in so many of a thousand cases. */
  public boolean perMille(int cases) {
    return below(1000) < cases;
  }

  /** One of these. */
  public <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** So many digits. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + below(10)));
    }
    return digits.toString();
  }

  /** So many bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) next();
    }
    return bytes;
  }

  /** Puts the list into any order. */
  public void shuffle(List<?> list) {
    shuffleCaptured(list);
  }

  private <T> void shuffleCaptured(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int other = below(i + 1);
      T swapped = list.get(i);
      list.set(i, list.get(other));
      list.set(other, swapped);
    }
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
