package io.reslip.ingestion.layout.declared.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.ingestion.cardholder.Redaction;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The character set of an upload, seen byte for byte. Rows are read in a <em>view</em> in which
 * ASCII characters are ASCII bytes: the bytes themselves, or for EBCDIC a copy of the same length.
 */
public final class Encoding {

  /**
   * Where the second byte of a character can look like ASCII: a separator must not be seen in it.
   */
  private static final String TWO_BYTE_CHARACTERS = "(?i).*(GB|936|949|Big5|950|JIS|31j|932).*";

  private static final int BYTES = 256;
  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;
  private final byte @Nullable [] toLatin1;
  private final boolean @Nullable [] leads;

  private Encoding(Charset charset, byte @Nullable [] toLatin1, boolean @Nullable [] leads) {
    this.charset = charset;
    this.toLatin1 = toLatin1;
    this.leads = leads;
  }

  /**
   * The encoding of a character set.
   *
   * @return empty when its characters cannot be told byte by byte, as in UTF-16
   */
  public static Optional<Encoding> of(Charset charset) {
    if (!charset.canEncode()) {
      return Optional.empty();
    }
    StringBuilder printable = new StringBuilder("\t\n\r");
    for (char c = ' '; c < 0x7F; c++) {
      printable.append(c);
    }
    String ascii = printable.toString();
    if (new String(ascii.getBytes(ISO_8859_1), charset).equals(ascii)
        && ascii.getBytes(charset).length == ascii.length()) {
      boolean twoBytes = charset.name().matches(TWO_BYTE_CHARACTERS);
      return Optional.of(new Encoding(charset, null, twoBytes ? leads(charset) : null));
    }
    byte[] latin1 = latin1(charset);
    return latin1 == null ? Optional.empty() : Optional.of(new Encoding(charset, latin1, null));
  }

  /** The character set of the upload. */
  public Charset charset() {
    return charset;
  }

  /** The character set in which the view's bytes are read. */
  public Charset viewCharset() {
    return toLatin1 == null ? charset : ISO_8859_1;
  }

  /** Whether the view is a copy: EBCDIC. */
  public boolean isTranslated() {
    return toLatin1 != null;
  }

  /** Writes the view of bytes to the front of {@code view}. */
  public void translate(byte[] bytes, int from, int to, byte[] view) {
    if (toLatin1 == null) {
      throw new IllegalStateException("the bytes are their own view");
    }
    for (int i = from; i < to; i++) {
      view[i - from] = toLatin1[bytes[i] & 0xFF];
    }
  }

  /** A text as it stands in the view. */
  public byte[] viewed(String text) {
    return text.getBytes(viewCharset());
  }

  /** What a character is overwritten with. */
  public byte star() {
    return toLatin1 == null ? Redaction.ASCII_STAR : Redaction.EBCDIC_STAR;
  }

  /** Whether the second byte of a character may look like this separator. */
  public boolean hides(byte separator) {
    return leads != null && separator >= '0';
  }

  /** Whether this byte of the view is the first of two. */
  public boolean leads(byte first) {
    return leads != null && leads[first & 0xFF];
  }

  private static boolean[] leads(Charset charset) {
    boolean[] leads = new boolean[BYTES];
    for (int i = 0x80; i < BYTES; i++) {
      leads[i] = new String(new byte[] {(byte) i}, charset).indexOf(REPLACEMENT) >= 0;
    }
    return leads;
  }

  /** What each byte is in ISO 8859-1, or null when they are not just these characters. */
  private static byte @Nullable [] latin1(Charset charset) {
    byte[] table = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      String text = new String(new byte[] {(byte) i}, charset);
      if (text.length() != 1) {
        return null;
      }
      // The newer code pages have the euro where the older ones have the currency sign.
      char c = text.charAt(0) == '\u20AC' ? '\u00A4' : text.charAt(0);
      if (c > 0xFF) {
        return null;
      }
      table[i] = (byte) c;
    }
    boolean ebcdic = table[0xF0] == '0' && table[0x40] == ' ';
    return ebcdic ? table : null;
  }
}
