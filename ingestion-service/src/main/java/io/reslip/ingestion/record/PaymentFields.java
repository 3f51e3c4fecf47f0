package io.reslip.ingestion.record;

import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one operation: a value for each field that it knows. Immutable; unknown
 * is absent.
 */
public final class PaymentFields {

  private static final RecordField[] ALL = RecordField.values();

  private final @Nullable Object[] values;

  private PaymentFields(@Nullable Object[] values) {
    this.values = values;
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The value, of {@link RecordField#type()}, or null where the source does not know it. */
  public @Nullable Object get(RecordField field) {
    return values[field.ordinal()];
  }

  /** Whether the source knows this field. */
  public boolean has(RecordField field) {
    return values[field.ordinal()] != null;
  }

  /** The value of a text field, or of a word list by its name. */
  public @Nullable String text(RecordField field) {
    Object value = values[field.ordinal()];
    return value == null ? null : value.toString();
  }

  /** The value of an amount field in minor units. */
  public @Nullable Long amountMinor(RecordField field) {
    return (Long) values[field.ordinal()];
  }

  /** The source; always known in a record. */
  public @Nullable Source source() {
    return (Source) get(RecordField.SOURCE);
  }

  /** The type of the operation. */
  public @Nullable OperationType type() {
    return (OperationType) get(RecordField.TYPE);
  }

  /** When it happened by the source's clock. */
  public @Nullable OffsetDateTime occurredAt() {
    return (OffsetDateTime) get(RecordField.OCCURRED_AT);
  }

  /** The till's lines; empty where there are none. */
  @SuppressWarnings("unchecked")
  public List<Line> lines() {
    Object lines = get(RecordField.LINES);
    return lines == null ? List.of() : (List<Line>) lines;
  }

  /** A builder that starts from these values. */
  public Builder toBuilder() {
    return new Builder(values.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaymentFields fields && Arrays.equals(values, fields.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (RecordField field : ALL) {
      if (has(field)) {
        text.append(text.length() == 1 ? "" : ", ")
            .append(field.jsonName())
            .append('=')
            .append(get(field));
      }
    }
    return text.append('}').toString();
  }

  /** Collects values; a value of the wrong Java type is a programming error and refused at once. */
  public static final class Builder {

    private final @Nullable Object[] values;

    private Builder() {
      this(new Object[ALL.length]);
    }

    private Builder(@Nullable Object[] values) {
      this.values = values;
    }

    /** Sets a field; null makes it unknown. */
    public Builder set(RecordField field, @Nullable Object value) {
      if (value != null && !field.type().isInstance(value)) {
        throw new IllegalArgumentException(
            field + " does not take a " + value.getClass().getSimpleName());
      }
      values[field.ordinal()] = value;
      return this;
    }

    /** Sets a field unless it is known already. */
    public Builder setIfAbsent(RecordField field, @Nullable Object value) {
      return has(field) ? this : set(field, value);
    }

    /** Whether the field has a value so far. */
    public boolean has(RecordField field) {
      return values[field.ordinal()] != null;
    }

    /** The value so far. */
    public @Nullable Object get(RecordField field) {
      return values[field.ordinal()];
    }

    /** The text so far. */
    public @Nullable String text(RecordField field) {
      Object value = values[field.ordinal()];
      return value == null ? null : value.toString();
    }

    /** The values so far, as a view that later changes to this builder do not touch. */
    public PaymentFields build() {
      return new PaymentFields(values.clone());
    }
  }
}
