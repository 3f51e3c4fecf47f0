package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.TerminalEvent;
import org.jspecify.annotations.Nullable;

/** One thing read from an upload. Each counts once in the upload's {@code read}. */
public sealed interface Item {

  /** The bytes it was read from, in the decoded upload. */
  ByteRange evidence();

  /** A record. */
  record ParsedRecord(CanonicalRecord record, ByteRange evidence) implements Item {}

  /** An event of a terminal. */
  record ParsedEvent(TerminalEvent event, ByteRange evidence) implements Item {}

  /** A mention too thin to be a record. */
  record ParsedAttestation(Attestation attestation, ByteRange evidence) implements Item {}

  /**
   * Bytes that go to quarantine.
   *
   * @param code why
   * @param detail what was wrong and where, in plain English; never holds card data
   * @param evidence the rejected bytes
   * @param line 1-based number of the first line, for layouts that have lines; for ISO 8583 null
   * @param excerpt at most 200 characters of the rejected bytes after redaction; binary in
   *     hexadecimal
   */
  record Reject(
      RejectCode code, String detail, ByteRange evidence, @Nullable Long line, String excerpt)
      implements Item {}
}
