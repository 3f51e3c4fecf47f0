package io.reslip.ingestion.iso8583.journal;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.iso8583.codec.NumberNotation;
import io.reslip.ingestion.iso8583.erasure.CardDataEraser;
import io.reslip.ingestion.iso8583.erasure.Redactions;
import io.reslip.ingestion.iso8583.message.Excerpt;
import io.reslip.ingestion.iso8583.message.Mti;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;

/** The bytes between frames: one reject each time, however long, with its card data overwritten. */
final class Garbage {

  private static final int TPDU = 0x60;
  private static final int TPDU_AND_HEADER = Frames.PREFIX - 2;
  private static final int CUT_SEARCH = 1024;

  private final CardDataEraser eraser;
  private final MessageIndex scratch;
  private long from = -1;
  private byte[] head = new byte[0];
  private boolean digitsBefore;
  private int distrusted;

  Garbage(CardDataEraser eraser, MessageIndex scratch) {
    this.eraser = eraser;
    this.scratch = scratch;
  }

  boolean isOpen() {
    return from >= 0;
  }

  /**
   * Begins at this offset of the upload.
   *
   * @param rest so many bytes may be the rest of the message before, and are overwritten wholly
   */
  void open(long offset, int rest) {
    from = offset;
    distrusted = rest;
    head = new byte[0];
    digitsBefore = false;
  }

  /**
   * Gives up the first part of garbage that goes on beyond what can be judged yet.
   *
   * @param start first byte not given up before
   * @param judged first byte not known to be garbage
   * @return up to where it is given up: a place that no digits cross, so that no card number is
   *     torn apart unseen
   */
  int giveUp(byte[] bytes, int start, int judged, Redactions redactions) {
    int cut = judged;
    int earliest = Math.max(start + 1, judged - CUT_SEARCH);
    while (cut >= earliest && !isClean(bytes, cut)) {
      cut--;
    }
    if (cut >= earliest) {
      erase(bytes, start, cut, redactions);
      return cut;
    }
    erase(bytes, start, judged, redactions);
    eraser.overwrite(bytes, Math.max(start, judged - CUT_SEARCH), judged, redactions);
    digitsBefore = true;
    return judged;
  }

  /** Ends here, and becomes a reject. */
  Reject close(byte[] bytes, int start, int end, long base, Redactions redactions) {
    erase(bytes, start, end, redactions);
    ByteRange range = new ByteRange(from, base + end - from);
    from = -1;
    String detail = range.length() + " bytes from offset " + range.offset() + " on are in no frame";
    return new Reject(RejectCode.FRAME_INVALID, detail, range, null, Excerpt.of(head));
  }

  private void erase(byte[] bytes, int start, int end, Redactions redactions) {
    int at = Math.min(end, start + distrusted);
    distrusted -= at - start;
    while (digitsBefore && at < end && isDigits(bytes[at])) {
      at++;
    }
    eraser.overwrite(bytes, start, at, redactions);
    digitsBefore = digitsBefore && at == end && end > start;
    eraseMessages(bytes, at, end, redactions);
    eraser.eraseUnclaimed(bytes, at, end, redactions);
    if (head.length == 0) {
      head = Excerpt.head(bytes, start, end);
    }
  }

  /** A frame with a broken length is garbage, and its PIN block is one all the same. */
  private void eraseMessages(byte[] bytes, int start, int end, Redactions redactions) {
    for (int at = start; at + TPDU_AND_HEADER + 2 <= end; at++) {
      if ((bytes[at] & 0xFF) == TPDU) {
        int message = at + TPDU_AND_HEADER;
        if (Mti.isValid(NumberNotation.BCD.read(bytes, message, 4))) {
          int to = Math.min(end, message + Frames.LONGEST_BODY);
          scratch.read(bytes, message, to);
          eraser.eraseDoubtful(scratch, to, redactions);
        }
      }
    }
  }

  /** Between these bytes no digits, and no track with its separator D, can go on. */
  private static boolean isClean(byte[] bytes, int at) {
    return endsAll(bytes[at - 1] & 0x0F) || endsAll(bytes[at] >> 4 & 0x0F);
  }

  private static boolean endsAll(int nibble) {
    return (nibble > 9 && nibble < 0xD) || nibble == 0xF;
  }

  private static boolean isDigits(byte value) {
    return (value & 0x0F) <= 9 && (value >> 4 & 0x0F) <= 9;
  }
}
