package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/** DE 55: what the chip said, as EMV tags. */
final class ChipData {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] ISSUER_DATA = hex("9F10130701 0103A0A802010A0100000000006D5F11A9");
  private static final byte[] VERIFICATION = hex("95050000048000");
  private static final byte[] CURRENCY_AND_PROFILE =
      hex("5F2A02015682027C009F1A0201569F0306000000000000");
  private static final byte[] CAPABILITIES = hex("9F3303E0E1C8");
  // As some cards do: a tag without a value.
  private static final byte[] NO_RESULT = hex("9F3400");
  private static final byte[] RESULT = hex("9F3403420300");
  private static final byte[] SEQUENCE = hex("5F340101");
  private static final int MOST = 256;

  private final byte[] bytes = new byte[MOST];
  private int size;

  private ChipData() {}

  private static byte[] hex(String digits) {
    return HEX.parseHex(digits.replace(" ", ""));
  }

  /**
   * @param withCard whether the terminal left the card number and the track in it (tags 5A and 57),
   *     as some do
   */
  static byte[] of(Operation operation, LocalDate day, Dice dice, boolean withCard) {
    ChipData data = new ChipData();
    data.tag(0x9F26, dice.bytes(8));
    data.tag(0x9F27, new byte[] {(byte) 0x80});
    data.append(ISSUER_DATA);
    data.tag(0x9F37, dice.bytes(4));
    data.tag(0x9F36, dice.bytes(2));
    data.append(VERIFICATION);
    data.tag(0x9A, Bcd.right(yymmdd(day)));
    data.tag(0x9C, new byte[1]);
    data.tag(0x9F02, Bcd.right(Digits.padded(operation.amountTold(Source.TERMINAL), 12)));
    data.append(CURRENCY_AND_PROFILE);
    data.append(CAPABILITIES);
    data.append(dice.perMille(100) ? NO_RESULT : RESULT);
    String serial = operation.terminal().serial().substring(0, 8);
    data.tag(0x9F1E, serial.getBytes(StandardCharsets.US_ASCII));
    if (withCard) {
      data.tag(0x57, Bcd.left(Frames.track2(operation.card())));
      data.tag(0x5A, Bcd.left(operation.card().number()));
      data.append(SEQUENCE);
    }
    return Arrays.copyOf(data.bytes, data.size);
  }

  private static String yymmdd(LocalDate day) {
    return Digits.padded(day.getYear() % 100, 2)
        + Digits.padded(day.getMonthValue(), 2)
        + Digits.padded(day.getDayOfMonth(), 2);
  }

  private void tag(int tag, byte[] value) {
    if (tag > 0xFF) {
      bytes[size++] = (byte) (tag >>> 8);
    }
    bytes[size++] = (byte) tag;
    bytes[size++] = (byte) value.length;
    append(value);
  }

  private void append(byte[] value) {
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }
}
