package io.reslip.suite.cards.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.TreeMap;

/** One UnionPay POS frame with card data in every field that may hold some. */
final class PosFrames {
  private static final HexFormat HEX = HexFormat.of();

  private final Drawn drawn;
  private final TreeMap<Integer, byte[]> fields = new TreeMap<>();
  private final String way;

  private PosFrames(Drawn drawn, String way, int stan) {
    this.drawn = drawn;
    this.way = way;
    put(3, HEX.parseHex("000000"));
    put(4, HEX.parseHex("000000001234"));
    put(11, HEX.parseHex("%06d".formatted(stan)));
    put(12, HEX.parseHex("100000"));
    put(13, HEX.parseHex("0615"));
    put(37, ascii("616600%06d".formatted(stan)));
    put(39, ascii("00"));
    put(41, ascii("T0000001"));
    put(42, ascii("898100000000001"));
    put(49, ascii("156"));
    put(60, counted(2, "22000001000".length(), HEX.parseHex("220000010000")));
  }

  /** All of it in the fields that are made for it. */
  static byte[] whole(Drawn drawn, int stan) {
    PosFrames frame = new PosFrames(drawn, "POS frame", stan);
    String pan = drawn.pan("POS DE 2", 19);
    frame.put(2, frame.digits(1, pan));
    frame.put(35, frame.digits(1, drawn.track2("POS DE 35", 'D')));
    frame.put(36, frame.digits(2, "99" + drawn.track2("POS DE 36", 'D')));
    frame.put(45, frame.text(1, drawn.track1("POS DE 45")));
    frame.put(52, drawn.pinBlock("POS DE 52"));
    frame.put(55, frame.chip());
    return frame.bytes();
  }

  /** A card number in free text of one field. */
  static byte[] freeText(Drawn drawn, int stan, int field) {
    PosFrames frame = new PosFrames(drawn, "POS DE " + field, stan);
    String pan = drawn.pan("POS DE " + field, 16);
    frame.put(
        field,
        field == 48 ? frame.digits(2, "00" + pan + "00") : frame.text(2, "PAN " + pan + "."));
    return frame.bytes();
  }

  private byte[] chip() {
    ByteArrayOutputStream tags = new ByteArrayOutputStream();
    tag(tags, "9F02", HEX.parseHex("000000001234"));
    tag(tags, "57", packed(drawn.track2(way + " tag 57", 'D')));
    tag(tags, "5A", packed(drawn.pan(way + " tag 5A", 19)));
    tag(tags, "9F20", packed(drawn.tail(way + " tag 9F20")));
    tag(tags, "9F1F", ascii(drawn.tail(way + " tag 9F1F")));
    tag(tags, "56", ascii(drawn.track1(way + " tag 56")));
    tag(tags, "9F6B", packed(drawn.track2(way + " tag 9F6B", 'D')));
    return counted(2, tags.size(), tags.toByteArray());
  }

  private static void tag(ByteArrayOutputStream tags, String name, byte[] value) {
    tags.writeBytes(HEX.parseHex(name));
    tags.write(value.length);
    tags.writeBytes(value);
  }

  private void put(int field, byte[] value) {
    fields.put(field, value);
  }

  private byte[] digits(int lengthBytes, String digits) {
    return counted(lengthBytes, digits.length(), packed(digits));
  }

  private byte[] text(int lengthBytes, String text) {
    return counted(lengthBytes, text.length(), ascii(text));
  }

  private static byte[] counted(int lengthBytes, int length, byte[] value) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(HEX.parseHex(("%0" + 2 * lengthBytes + "d").formatted(length)));
    both.writeBytes(value);
    return both.toByteArray();
  }

  private byte[] bytes() {
    byte[] bitmap = new byte[8];
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    fields.forEach((field, value) -> {
      bitmap[(field - 1) / 8] |= (byte) (0x80 >> ((field - 1) % 8));
      content.writeBytes(value);
    });
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    byte[] head = HEX.parseHex("6000030000" + "602200000000" + "0210");
    int length = head.length + bitmap.length + content.size();
    frame.write(length >>> 8);
    frame.write(length);
    frame.writeBytes(head);
    frame.writeBytes(bitmap);
    frame.writeBytes(content.toByteArray());
    return frame.toByteArray();
  }

  private static byte[] packed(String digits) {
    return HEX.parseHex(digits.length() % 2 == 0 ? digits : digits + "F");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
