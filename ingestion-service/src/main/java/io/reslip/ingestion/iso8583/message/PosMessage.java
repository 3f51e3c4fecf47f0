package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.record.BatchTotals;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, read before its card data is overwritten. Holds a card number in memory,
 * so it has no text form.
 */
public final class PosMessage {

  private static final int TRADE_TYPE_END = 2;
  private static final int BATCH_END = 8;
  private static final int NETWORK_CODE_END = 11;

  private final int mti;
  private final ByteRange range;
  private final @Nullable String[] values;
  private final Map<Element, Long> unreadable;
  private final @Nullable String cardMask;
  private final @Nullable BatchTotals totals;
  private final @Nullable DecodeFault fault;
  private final String faultText;
  private final boolean cutOff;
  private final int unreadableFields;
  private byte[] head = new byte[0];

  PosMessage(
      int mti,
      ByteRange range,
      @Nullable String[] values,
      Map<Element, Long> unreadable,
      @Nullable String cardMask,
      @Nullable BatchTotals totals,
      @Nullable DecodeFault fault,
      String faultText,
      boolean cutOff,
      int unreadableFields) {
    this.mti = mti;
    this.range = range;
    this.values = values;
    this.unreadable = unreadable;
    this.cardMask = cardMask;
    this.totals = totals;
    this.fault = fault;
    this.faultText = faultText;
    this.cutOff = cutOff;
    this.unreadableFields = unreadableFields;
  }

  /** The message type as a number, such as 200. */
  public int mti() {
    return mti;
  }

  /** The whole frame, length and all, in the upload. */
  public ByteRange range() {
    return range;
  }

  /** The value, or null where it is absent, all zeros where that means unknown, or unreadable. */
  public @Nullable String get(Element element) {
    return values[element.ordinal()];
  }

  /** Where in the upload the element is that cannot be read as what it should hold, or null. */
  public @Nullable Long unreadableAt(Element element) {
    return unreadable.get(element);
  }

  /** First six and last four digits of a card number that was masked before it came here. */
  public @Nullable String cardMask() {
    return cardMask;
  }

  /** What a settlement claims of its batch (DE 48). */
  public @Nullable BatchTotals totals() {
    return totals;
  }

  /** Why the message could not be read to its end. */
  public @Nullable DecodeFault fault() {
    return fault;
  }

  /** The fault in plain English, with its offset in the upload; empty where there is none. */
  public String faultText() {
    return faultText;
  }

  /** Whether the upload ends inside of the frame. */
  public boolean cutOff() {
    return cutOff;
  }

  /** Whether each element that is there holds what it should. */
  public boolean readable() {
    return unreadable.isEmpty();
  }

  /** How many of all fields of fixed length do not hold what they should. */
  public int unreadableFields() {
    return unreadableFields;
  }

  /** Whether all of it could be read. */
  public boolean whole() {
    return fault == null && readable() && !cutOff;
  }

  /** The frame's first bytes after redaction, for excerpts. */
  public byte[] head() {
    return head;
  }

  /** Keeps the frame's first bytes after redaction. */
  public void head(byte[] redacted) {
    head = redacted;
  }

  /** DE 60.1. */
  public @Nullable String tradeType() {
    return partOf60(0, TRADE_TYPE_END);
  }

  /** DE 60.2. */
  public @Nullable String batch() {
    return partOf60(TRADE_TYPE_END, BATCH_END);
  }

  /** DE 60.3. */
  public @Nullable String networkCode() {
    return partOf60(BATCH_END, NETWORK_CODE_END);
  }

  private @Nullable String partOf60(int from, int to) {
    String all = get(Element.BATCH_DATA);
    return all == null || all.length() < to ? null : all.substring(from, to);
  }
}
