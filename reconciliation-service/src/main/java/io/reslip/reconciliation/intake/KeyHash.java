package io.reslip.reconciliation.intake;

/** Hashes that are stored, and so must never change: FNV-1a, then mixed as SplitMix64 does. */
final class KeyHash {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private KeyHash() {}

  static long of(String text) {
    return mix(add(FNV_OFFSET, text));
  }

  /** Of several texts, none of which runs into the next. */
  static long of(String... texts) {
    long hash = FNV_OFFSET;
    for (String text : texts) {
      hash = (add(hash, text) ^ '\u001f') * FNV_PRIME;
    }
    return mix(hash);
  }

  private static long add(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long start) {
    long hash = (start ^ (start >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
