package io.reslip.ingestion.layout.reslip;

/** Looks at the first bytes of uploads. */
final class Heads {

  private Heads() {}

  /** Behind a UTF-8 byte order mark, if there is one. */
  static int begin(byte[] head) {
    boolean mark =
        head.length >= 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  /** The first byte that is no space, or 0. */
  static byte firstSign(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return bytes[i];
      }
    }
    return 0;
  }
}
