package io.reslip.suite.cards.search;

/**
 * The bytes of a secret in one encoding.
 *
 * @param bytes those that are wholly the secret's
 * @param nibbleBefore its digit in the low half of the byte before; -1 for none
 * @param nibbleAfter its digit in the high half of the byte behind; -1 for none
 */
record Spelling(Secret secret, String encoding, byte[] bytes, int nibbleBefore, int nibbleAfter) {
  Spelling(Secret secret, String encoding, byte[] bytes) {
    this(secret, encoding, bytes, -1, -1);
  }

  /** Whether it stands in {@code text} from {@code at} on. */
  boolean isAt(byte[] text, int at, int limit) {
    int end = at + bytes.length;
    if (end > limit
        || (nibbleBefore >= 0 && (at == 0 || (text[at - 1] & 0x0F) != nibbleBefore))
        || (nibbleAfter >= 0 && (end == limit || ((text[end] >> 4) & 0x0F) != nibbleAfter))) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (text[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
