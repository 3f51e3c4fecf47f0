package io.reslip.ingestion.iso8583.erasure;

import io.reslip.ingestion.iso8583.codec.Content;
import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import java.util.Arrays;

/**
 * Overwrites the card data of a message in place: the middle digits of card numbers (BCD nibble F,
 * ASCII star), tracks, PIN blocks and security codes wholly (DESIGN: PCI DSS 3.3, 3.4). For one
 * thread.
 */
public final class CardDataEraser {

  private static final int[] CARD_NUMBERS = {2, 34};
  private static final int[] NEVER_KEPT = {35, 36, 45, 52};
  private static final int EMV = 55;
  private static final int[] PRIVATE = {43, 44, 46, 47, 54, 56, 57, 58, 59, 62, 63, 102, 103};
  private static final int LIST_OR_TOTALS = 48;
  private static final int SETTLEMENT_TOTALS_DIGITS = 62;
  private static final int PRIVATE_60 = 60;
  private static final int DIGITS_OF_60 = 17;
  private static final int PRIVATE_61 = 61;
  private static final int DIGITS_OF_61 = 29;
  private static final int DOUBTFUL_REST = 512;

  private final UnclaimedBytes unclaimed = new UnclaimedBytes();
  private final EmvCardData emv = new EmvCardData(unclaimed);

  /**
   * Overwrites what is in the fields of a message, and in the bytes behind the last field that
   * could be read.
   *
   * @param to the first byte that is not the message's
   */
  public void erase(MessageIndex message, int to, Redactions redactions) {
    eraseFields(message, redactions);
    message.fault().ifPresent(fault -> eraseRest(message, fault, to, redactions));
  }

  private void eraseFields(MessageIndex message, Redactions redactions) {
    byte[] bytes = message.bytes();
    for (int number : CARD_NUMBERS) {
      if (message.has(number)) {
        PackedDigits.maskNumber(
            bytes, message.offset(number), 0, message.units(number), redactions);
      }
    }
    for (int number : NEVER_KEPT) {
      if (message.has(number)) {
        overwrite(message, number, redactions);
      }
    }
    if (message.has(EMV)) {
      int at = message.offset(EMV);
      emv.erase(bytes, at, at + message.size(EMV), redactions);
    }
    for (int number : PRIVATE) {
      if (message.has(number)) {
        int at = message.offset(number);
        unclaimed.eraseText(bytes, at, at + message.size(number), redactions);
      }
    }
    eraseList(message, redactions);
    eraseBehind(message, PRIVATE_60, DIGITS_OF_60, redactions);
    eraseBehind(message, PRIVATE_61, DIGITS_OF_61, redactions);
  }

  /**
   * Overwrites what is in the fields of what may be a message within garbage; only the bytes close
   * behind a fault are taken for its own.
   */
  public void eraseDoubtful(MessageIndex message, int to, Redactions redactions) {
    eraseFields(message, redactions);
    message
        .fault()
        .filter(fault -> fault.kind() != DecodeFault.Kind.BYTES_LEFT && fault.field() > 1)
        .ifPresent(fault -> {
          int rest = Math.min(to, fault.offset() + DOUBTFUL_REST);
          eraseRest(message, fault, rest, redactions);
        });
  }

  /** Masks card numbers and tracks in bytes that are no message. */
  public void eraseUnclaimed(byte[] bytes, int from, int to, Redactions redactions) {
    unclaimed.erase(bytes, from, to, redactions);
  }

  /**
   * Overwrites every byte that is neither a character nor two digits: in a message that cannot be
   * believed a PIN block may be anywhere, and is worth nothing when bytes of it are gone.
   */
  public void eraseBinary(byte[] bytes, int from, int to, Redactions redactions) {
    for (int i = from; i < to; i++) {
      boolean character = bytes[i] >= 0x20 && bytes[i] < 0x7F;
      boolean digits = (bytes[i] & 0x0F) <= 9 && (bytes[i] >> 4 & 0x0F) <= 9;
      if (!character && !digits) {
        bytes[i] = (byte) 0xFF;
        redactions.add(i, i + 1);
      }
    }
  }

  /** Overwrites bytes wholly. */
  public void overwrite(byte[] bytes, int from, int to, Redactions redactions) {
    Arrays.fill(bytes, from, to, (byte) 0xFF);
    redactions.add(from, to);
  }

  private static void overwrite(MessageIndex message, int number, Redactions redactions) {
    int at = message.offset(number);
    int end = at + message.size(number);
    byte with = message.spec(number).content() == Content.ASCII ? (byte) '*' : (byte) 0xFF;
    Arrays.fill(message.bytes(), at, end, with);
    redactions.add(at, end);
  }

  private void eraseList(MessageIndex message, Redactions redactions) {
    if (!message.has(LIST_OR_TOTALS)) {
      return;
    }
    byte[] bytes = message.bytes();
    int at = message.offset(LIST_OR_TOTALS);
    if (BatchList.isIn(message)) {
      for (int i = 0; i < BatchList.lines(message); i++) {
        int digits = BatchList.panDigits(message, i);
        int end = BatchList.panEnd(i);
        PackedDigits.maskNumber(bytes, at, end - digits, digits, redactions);
      }
    } else if (message.units(LIST_OR_TOTALS) != SETTLEMENT_TOTALS_DIGITS) {
      unclaimed.erase(bytes, at, at + message.size(LIST_OR_TOTALS), redactions);
    }
  }

  private void eraseBehind(MessageIndex message, int number, int known, Redactions redactions) {
    if (message.has(number) && message.units(number) > known) {
      int at = message.offset(number);
      unclaimed.erasePacked(message.bytes(), at + known / 2, at + message.size(number), redactions);
    }
  }

  /** The fields behind a fault cannot be found: where one is to come that may not stay, none do. */
  private void eraseRest(MessageIndex message, DecodeFault fault, int to, Redactions redactions) {
    byte[] bytes = message.bytes();
    int from = fault.offset();
    if (fault.kind() == DecodeFault.Kind.BYTES_LEFT || fault.field() < 2) {
      unclaimed.erase(bytes, from, to, redactions);
    } else if (fault.field() == EMV && fault.kind() == DecodeFault.Kind.CUT_OFF) {
      emv.erase(bytes, Math.min(to, from + 2), to, redactions);
      eraseBinary(bytes, from, to, redactions);
    } else if (isCardData(fault.field()) || announcesCardData(message, fault.field())) {
      overwrite(bytes, from, to, redactions);
    } else {
      eraseBinary(bytes, from, to, redactions);
      unclaimed.erase(bytes, from, to, redactions);
    }
  }

  /**
   * How many bytes behind the end of a message may still be its own: none where it could be read,
   * or where nothing was to come that may not be kept.
   */
  public static int bytesToDistrustBehind(MessageIndex message) {
    return message
        .fault()
        .filter(fault -> fault.kind() != DecodeFault.Kind.BYTES_LEFT)
        .filter(fault -> fault.field() < 2 || announcesCardData(message, fault.field()))
        .map(fault -> DOUBTFUL_REST)
        .orElse(0);
  }

  private static boolean isCardData(int field) {
    return Arrays.stream(CARD_NUMBERS).anyMatch(number -> number == field);
  }

  private static boolean announcesCardData(MessageIndex message, int from) {
    return Arrays.stream(NEVER_KEPT).anyMatch(n -> n >= from && message.announces(n))
        || (EMV >= from && message.announces(EMV));
  }
}
