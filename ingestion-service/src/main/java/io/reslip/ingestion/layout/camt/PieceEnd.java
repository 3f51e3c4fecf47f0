package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/**
 * Finds where a piece of a statement ends, byte by byte: behind the end tag of an entry, of one of
 * its transactions, of a balance and the like. Does not ask whether it is well-formed.
 */
final class PieceEnd {

  private static final Set<String> ENDS =
      Set.of("GrpHdr", "Bal", "TxsSummry", "TxDtls", "Ntry", "Stmt", "Ntfctn");
  private static final int LONGEST_NAME = 64;

  private enum In {
    TEXT,
    TAG,
    QUOTED,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final byte[] tag = new byte[LONGEST_NAME];
  private int length;
  private In in = In.TEXT;
  private byte quote;
  private byte last;
  private byte beforeLast;
  private boolean fresh;
  private String ended = "";

  void begin() {
    in = In.TEXT;
    length = 0;
    last = 0;
    beforeLast = 0;
    fresh = false;
    ended = "";
  }

  /** The local name of the element that the piece ended with; empty where none did. */
  String ended() {
    return ended;
  }

  /** Behind the end of the piece, or -1 when that is not before {@code to}. */
  int accept(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      switch (in) {
        case TEXT -> open(b);
        case TAG -> {
          if (b == '>') {
            in = In.TEXT;
            if (isEnd()) {
              return i + 1;
            }
          } else {
            tag(b);
          }
        }
        case QUOTED -> in = b == quote ? In.TAG : In.QUOTED;
        case COMMENT -> in = b == '>' && last == '-' && beforeLast == '-' ? In.TEXT : in;
        case CDATA -> in = b == '>' && last == ']' && beforeLast == ']' ? In.TEXT : in;
        case INSTRUCTION -> in = b == '>' && last == '?' ? In.TEXT : in;
      }
      beforeLast = fresh ? 0 : last;
      last = fresh ? 0 : b;
      fresh = false;
    }
    return -1;
  }

  private void open(byte b) {
    if (b == '<') {
      in = In.TAG;
      length = 0;
    }
  }

  private void tag(byte b) {
    if (b == '<') {
      length = 0;
      return;
    }
    if ((b == '"' || b == '\'') && length > 0 && tag[0] != '/') {
      in = In.QUOTED;
      quote = b;
    }
    if (length < tag.length) {
      tag[length++] = b;
    }
    if (b == '?' && length == 1) {
      in = In.INSTRUCTION;
      fresh = true;
    } else if (length == 3 && is("!--")) {
      in = In.COMMENT;
      fresh = true;
    } else if (length == 8 && is("![CDATA[")) {
      in = In.CDATA;
      fresh = true;
    }
  }

  private boolean is(String text) {
    return new String(tag, 0, length, ISO_8859_1).equals(text);
  }

  private boolean isEnd() {
    if (length < 2 || tag[0] != '/') {
      return false;
    }
    String name = new String(tag, 1, length - 1, ISO_8859_1).stripTrailing();
    name = name.substring(name.indexOf(':') + 1);
    if (!ENDS.contains(name)) {
      return false;
    }
    ended = name;
    return true;
  }
}
