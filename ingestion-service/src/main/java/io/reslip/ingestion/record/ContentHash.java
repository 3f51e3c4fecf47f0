package io.reslip.ingestion.record;

/**
 * The hash by which the same content under the same identity is known again: over every field of
 * the payment.
 */
final class ContentHash {

  private static final RecordField[] ALL = RecordField.values();

  private ContentHash() {}

  static byte[] of(PaymentFields fields) {
    FieldDigest digest = new FieldDigest();
    for (RecordField field : ALL) {
      digest.add(field, fields.get(field));
    }
    return digest.sixteenBytes();
  }
}
