package io.reslip.reconciliation.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.inquiry.CandidateView.SourceView;
import io.reslip.reconciliation.inquiry.answer.Leg;
import io.reslip.reconciliation.inquiry.answer.Wording;
import io.reslip.reconciliation.transaction.LegView;
import io.reslip.reconciliation.transaction.OperationView;
import io.reslip.reconciliation.transaction.RecordView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each source says of an operation, in words. */
final class SourceWords {
  private SourceWords() {}

  static List<SourceView> of(OperationView operation, Wording wording) {
    return operation.legs().stream()
        .filter(leg -> leg.verdict() != LegView.Status.NOT_EXPECTED)
        .map(leg -> view(leg, operation, wording))
        .toList();
  }

  private static SourceView view(LegView leg, OperationView operation, Wording wording) {
    List<RecordView> records =
        operation.records().stream().filter(record -> record.source() == leg.source()).toList();
    String words =
        records.isEmpty()
            ? wording.leg(Standing.leg(leg))
            : says(records.getFirst(), operation, wording);
    return new SourceView(
        leg.source(),
        operation.type(),
        Leg.Verdict.valueOf(leg.verdict().name()),
        leg.dueAt(),
        records.stream().map(RecordView::id).toList(),
        words);
  }

  private static String says(RecordView record, OperationView operation, Wording wording) {
    JsonNode body = record.body();
    return wording.says(
        record.source(),
        body.path("type").asText(operation.type()),
        body.path("result").asText(operation.result()),
        body.path("amount").isIntegralNumber() ? body.path("amount").longValue() : null,
        body.path("currency").asText(null),
        time(body));
  }

  private static @Nullable Instant time(JsonNode body) {
    String at = body.path("occurredAt").asText("");
    return at.isEmpty() ? null : OffsetDateTime.parse(at).toInstant();
  }
}
