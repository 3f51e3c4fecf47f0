package io.reslip.suite.cards.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Every way in which a secret may be written. */
final class Spellings {
  /** Shorter ones would be found by chance. */
  static final int SHORTEST = 6;

  private static final List<Charset> EBCDIC =
      List.of(Charset.forName("IBM500"), Charset.forName("IBM1047"));
  private static final int GROUP = 4;

  private final Secret secret;
  private final List<Spelling> spellings = new ArrayList<>();

  private Spellings(Secret secret) {
    this.secret = secret;
  }

  static List<Spelling> of(Secret secret) {
    Spellings all = new Spellings(secret);
    all.bytes("", secret.bytes());
    if (secret.kind() != Secret.Kind.PIN_BLOCK) {
      all.text();
    }
    if (secret.isDigits()) {
      all.digits();
    }
    return List.copyOf(all.spellings);
  }

  private void text() {
    String text = secret.content();
    for (Charset ebcdic : EBCDIC) {
      bytes("EBCDIC " + ebcdic.name(), text.getBytes(ebcdic));
    }
    add("UTF-16", text.getBytes(UTF_16BE));
    add("UTF-16", text.getBytes(UTF_16LE));
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u00").append(Integer.toHexString(c)));
    add("JSON escapes", escaped.toString().getBytes(US_ASCII));
  }

  private void digits() {
    String digits = secret.content();
    for (String sign : List.of(" ", "-")) {
      String groups = digits.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", sign);
      add("ASCII in groups", groups.getBytes(US_ASCII));
    }
    packed(digits, 0);
    packed(digits, 1);
  }

  /** BCD: whole bytes of two digits, and half bytes at the ends. */
  private void packed(String digits, int alone) {
    String even = digits.substring(alone, digits.length() - (digits.length() - alone) % 2);
    int before = alone == 0 ? -1 : digits.charAt(0) - '0';
    int last = alone + even.length();
    int after = last == digits.length() ? -1 : digits.charAt(last) - '0';
    byte[] bytes = HexFormat.of().parseHex(even);
    keep(new Spelling(secret, "BCD", bytes, before, after));
    base64("BCD ", bytes);
  }

  /** As they are, in hexadecimal and in base64. */
  private void bytes(String encoding, byte[] bytes) {
    String before = encoding.isEmpty() ? "" : encoding + " ";
    add(encoding.isEmpty() ? "plain" : encoding, bytes);
    String hex = HexFormat.of().formatHex(bytes);
    add(before + "hex", hex.getBytes(US_ASCII));
    add(before + "hex", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(US_ASCII));
    base64(before, bytes);
  }

  /** The characters that hold nothing else, for each place in a group of three bytes. */
  private void base64(String before, byte[] bytes) {
    for (int skipped = 0; skipped < 3; skipped++) {
      byte[] shifted = new byte[skipped + bytes.length];
      System.arraycopy(bytes, 0, shifted, skipped, bytes.length);
      int from = (skipped * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String text = new String(encoder.encode(shifted), ISO_8859_1);
        add(before + "base64", text.substring(from, to).getBytes(US_ASCII));
      }
    }
  }

  private void add(String encoding, byte[] bytes) {
    keep(new Spelling(secret, encoding, bytes));
  }

  private void keep(Spelling spelling) {
    boolean known =
        spellings.stream()
            .anyMatch(each ->
                Arrays.equals(each.bytes(), spelling.bytes())
                    && each.nibbleBefore() == spelling.nibbleBefore()
                    && each.nibbleAfter() == spelling.nibbleAfter());
    if (!known && spelling.bytes().length >= SHORTEST) {
      spellings.add(spelling);
    }
  }
}
