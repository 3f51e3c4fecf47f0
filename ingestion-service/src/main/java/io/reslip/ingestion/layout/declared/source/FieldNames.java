package io.reslip.ingestion.layout.declared.source;

import io.reslip.ingestion.record.RecordField;
import java.util.Optional;
import java.util.Set;

/** The fields that a layout file may name. */
final class FieldNames {

  private static final Set<RecordField> NEVER =
      Set.of(
          RecordField.SOURCE,
          RecordField.REPAIR_ID,
          RecordField.RESTORES,
          RecordField.TRANSACTION_ID,
          RecordField.PROVENANCE,
          RecordField.LINES);

  private static final Set<String> OURS =
      Set.of("merchantKey", "deviceKey", "businessDate", "partitionDate", "receivedAt");

  private FieldNames() {}

  /** The field, or empty when a layout may not name it. */
  static Optional<RecordField> find(String name) {
    return RecordField.named(name).filter(field -> !NEVER.contains(field));
  }

  /** Why a name is no field. */
  static String whyNot(String name) {
    if (OURS.contains(name)) {
      return "'"
          + name
          + "' is Reslip's own, not the source's: a layout can neither set it nor count on it";
    }
    return "'" + name + "' is no field of a payment, such as amount, stan or original.rrn";
  }
}
