package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.ByteRange;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something that was read, before it is known where it stands.
 *
 * @param code why it goes to quarantine
 * @param detail what is wrong and what to do, in plain English; never holds a value that could be
 *     card data
 */
public record Flaw(RejectCode code, String detail) {

  /** A value that is not what its field holds. */
  public static Flaw invalid(String field, String whatToDo) {
    return new Flaw(RejectCode.FIELD_INVALID, field + " " + whatToDo);
  }

  /** The reject of these bytes for this flaw. */
  public Item.Reject reject(ByteRange evidence, @Nullable Long line, String excerpt) {
    return new Item.Reject(code, detail, evidence, line, excerpt);
  }
}
