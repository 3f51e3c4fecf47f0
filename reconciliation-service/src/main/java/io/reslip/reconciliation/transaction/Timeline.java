package io.reslip.reconciliation.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.expectation.LegVerdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.judging.Judgement;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.transaction.TimelineEntry.Event;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to a payment, in order. */
final class Timeline {
  private Timeline() {}

  static List<TimelineEntry> of(
      Collection<OperationRow> operations,
      Map<UUID, List<HeldRecord>> records,
      Judgement judgement) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (OperationRow operation : operations) {
      for (HeldRecord record : records.getOrDefault(operation.id(), List.of())) {
        add(entries, operation, record, "occurredAt", Event.OCCURRED);
        add(
            entries,
            operation,
            record,
            "receivedAt",
            record.source() == Source.REPAIR ? Event.RESTORED : Event.RECEIVED);
      }
      for (LegVerdict leg : judgement.absentLegs(operation)) {
        entries.add(new TimelineEntry(leg.dueAt(), Event.DUE, leg.source(), operation.id(), null));
        SourceClaim claim = leg.proof();
        if (claim != null) {
          entries.add(
              new TimelineEntry(
                  claim.completeAt(), Event.SOURCE_COMPLETE, leg.source(), operation.id(), null));
        }
      }
    }
    entries.sort(
        Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::event)
            .thenComparing(TimelineEntry::source));
    return entries;
  }

  private static void add(
      List<TimelineEntry> entries,
      OperationRow operation,
      HeldRecord record,
      String member,
      Event event) {
    JsonNode time = record.body().get(member);
    if (time != null && time.isTextual()) {
      entries.add(
          new TimelineEntry(
              OffsetDateTime.parse(time.textValue()).toInstant(),
              event,
              record.source(),
              operation.id(),
              record.id()));
    }
  }
}
