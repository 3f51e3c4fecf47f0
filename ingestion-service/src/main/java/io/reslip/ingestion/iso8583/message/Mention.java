package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.iso8583.erasure.BatchList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment in the list of a batch upload. Holds a card number in memory, so its text form says
 * nothing.
 *
 * @param stan trace number, leading zeros kept
 * @param pan the card number
 * @param amountMinor minor units
 * @param evidence the line's bytes in the upload
 */
public record Mention(
    @Nullable String stan, @Nullable String pan, @Nullable Long amountMinor, ByteRange evidence) {

  /**
   * The lines of a batch upload (see {@link BatchList#isIn}).
   *
   * @param base offset in the upload of the first of the bytes that the message was read from
   */
  public static List<Mention> listIn(MessageIndex message, long base) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < BatchList.lines(message); i++) {
      ByteRange range = new ByteRange(base + BatchList.offset(message, i), BatchList.size());
      mentions.add(
          new Mention(
              BatchList.stan(message, i),
              BatchList.pan(message, i),
              BatchList.amountMinor(message, i),
              range));
    }
    return mentions;
  }

  @Override
  public String toString() {
    return "a payment of a batch upload";
  }
}
