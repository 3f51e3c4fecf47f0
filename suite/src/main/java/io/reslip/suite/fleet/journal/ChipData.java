package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.plan.Dice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;

/** DE 55: what the chip said, as EMV tags. */
final class ChipData {
  private static final HexFormat HEX = HexFormat.of();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  private ChipData() {}

  /**
   * @param withCard whether the terminal left the card number and the track in it (tags 5A and 57),
   *     as some do
   */
  static byte[] of(Operation operation, LocalDate day, Dice dice, boolean withCard) {
    ChipData data = new ChipData();
    String yymmdd =
        Digits.padded(day.getYear() % 100, 2)
            + Digits.padded(day.getMonthValue(), 2)
            + Digits.padded(day.getDayOfMonth(), 2);
    data.tag("9F26", dice.bytes(8));
    data.tag("9F27", HEX.parseHex("80"));
    data.tag("9F10", HEX.parseHex("07010103A0A802010A0100000000006D5F11A9"));
    data.tag("9F37", dice.bytes(4));
    data.tag("9F36", dice.bytes(2));
    data.tag("95", HEX.parseHex("0000048000"));
    data.tag("9A", Bcd.right(yymmdd));
    data.tag("9C", HEX.parseHex("00"));
    data.tag("9F02", Bcd.right(Digits.padded(operation.amountTold(Source.TERMINAL), 12)));
    data.tag("5F2A", HEX.parseHex("0156"));
    data.tag("82", HEX.parseHex("7C00"));
    data.tag("9F1A", HEX.parseHex("0156"));
    data.tag("9F03", new byte[6]);
    data.tag("9F33", HEX.parseHex("E0E1C8"));
    // As some cards do: a tag without a value.
    data.tag("9F34", dice.perMille(100) ? new byte[0] : HEX.parseHex("420300"));
    data.tag(
        "9F1E", operation.terminal().serial().substring(0, 8).getBytes(StandardCharsets.US_ASCII));
    if (withCard) {
      data.tag("57", Bcd.left(Frames.track2(operation.card())));
      data.tag("5A", Bcd.left(operation.card().number()));
      data.tag("5F34", HEX.parseHex("01"));
    }
    return data.bytes.toByteArray();
  }

  private void tag(String tag, byte[] value) {
    bytes.writeBytes(HEX.parseHex(tag));
    bytes.write(value.length);
    bytes.writeBytes(value);
  }
}
