package io.reslip.ingestion.layout.declared.model;

import io.reslip.ingestion.record.RecordField;

/**
 * A value that a field has by the layout, not by the row.
 *
 * @param value of the field's Java type
 */
public record Setting(RecordField field, Object value) {}
