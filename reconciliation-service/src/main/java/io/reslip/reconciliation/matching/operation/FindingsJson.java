package io.reslip.reconciliation.matching.operation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.reconciliation.matching.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings as text: the same findings always give the same text. */
public final class FindingsJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addMixIn(Finding.class, Kinds.class)
          .addMixIn(Finding.ReversalMissing.class, Unjudged.class)
          .build();
  private static final ObjectWriter WRITER =
      JSON.writerFor(JSON.getTypeFactory().constructCollectionType(List.class, Finding.class));
  private static final ObjectReader READER = JSON.readerForListOf(Finding.class);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Finding.DuplicateRecord.class, name = "DUPLICATE_RECORD"),
    @JsonSubTypes.Type(value = Finding.AmountDiff.class, name = "AMOUNT_DIFF"),
    @JsonSubTypes.Type(value = Finding.Ambiguous.class, name = "AMBIGUOUS"),
    @JsonSubTypes.Type(value = Finding.StatusDiff.class, name = "STATUS_DIFF"),
    @JsonSubTypes.Type(value = Finding.ReversalMissing.class, name = "REVERSAL_MISSING"),
    @JsonSubTypes.Type(value = Finding.ReversedButSettled.class, name = "REVERSED_BUT_SETTLED"),
    @JsonSubTypes.Type(value = Finding.MccMismatch.class, name = "MCC_MISMATCH"),
    @JsonSubTypes.Type(value = Finding.FeeDiff.class, name = "FEE_DIFF"),
    @JsonSubTypes.Type(value = Finding.KeyReuse.class, name = "KEY_REUSE"),
    @JsonSubTypes.Type(value = Finding.Damaged.class, name = "DAMAGED"),
    @JsonSubTypes.Type(value = Finding.DoubleCharge.class, name = "DOUBLE_CHARGE"),
    @JsonSubTypes.Type(value = Finding.ClockDrift.class, name = "CLOCK_DRIFT")
  })
  private interface Kinds {}

  /** What is said as of now is not stored: it would be another tomorrow. */
  @JsonIgnoreProperties("leg")
  private interface Unjudged {}

  private FindingsJson() {}

  /** Null when there are none. */
  public static @Nullable String write(List<Finding> findings) {
    if (findings.isEmpty()) {
      return null;
    }
    try {
      return WRITER.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings that cannot be written", e);
    }
  }

  /** What {@link #write} wrote. */
  public static List<Finding> read(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored findings that cannot be read", e);
    }
  }
}
