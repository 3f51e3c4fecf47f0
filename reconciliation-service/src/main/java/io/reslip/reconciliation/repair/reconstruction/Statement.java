package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import java.util.Optional;

/** What one record says about one field. */
record Statement(HeldRecord record, JsonNode value) {

  Source source() {
    return record.source();
  }

  JsonNode body() {
    return record.body();
  }

  /** Parts of the record's bytes could not be read, or it was found by scanning storage. */
  boolean damaged() {
    String integrity = body().path("integrity").asText("INTACT");
    return !integrity.equals("INTACT");
  }

  Contradiction.Statement shown() {
    return new Contradiction.Statement(source(), record.id(), value.asText());
  }

  Provenance provenance(String field, Rule rule, Certainty certainty) {
    JsonNode evidence = body().path("evidence");
    JsonNode member = evidence.path("member");
    return new Provenance(
        field,
        source(),
        record.id(),
        evidence.path("uploadId").asText(),
        member.isTextual() ? member.textValue() : null,
        evidence.path("offset").asLong(),
        evidence.path("length").asLong(),
        rule,
        certainty);
  }

  /** What the record says; empty when it says nothing, or does not name its bytes. */
  static Optional<Statement> of(HeldRecord record, FieldRule rule) {
    JsonNode value = record.body().at(rule.pointer());
    JsonNode evidence = record.body().path("evidence");
    boolean hasBytes =
        !evidence.path("uploadId").asText().isEmpty()
            && evidence.path("offset").isIntegralNumber()
            && evidence.path("length").isIntegralNumber();
    return hasBytes && rule.kind().accepts(value)
        ? Optional.of(new Statement(record, value))
        : Optional.empty();
  }
}
