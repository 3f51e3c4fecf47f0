package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.grouping.EventsByTrace.Event;
import io.reslip.reconciliation.matching.kinds.EventKind;
import io.reslip.reconciliation.matching.kinds.OperationTold;
import io.reslip.reconciliation.matching.kinds.PaymentTold;
import io.reslip.reconciliation.matching.kinds.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A neighbourhood's operations as the rules see them. */
final class Views {
  private static final long DAYS_APART = 1;

  private final EventsByTrace events;
  private final Map<Draft, List<Draft>> speakers = new IdentityHashMap<>();
  private final Map<Draft, OperationTold> views = new IdentityHashMap<>();

  Views(List<Draft> drafts, EventsByTrace events) {
    this.events = events;
    for (Draft draft : drafts) {
      Draft original = draft.original();
      if (original != null) {
        speakers.computeIfAbsent(original, any -> new ArrayList<>()).add(draft);
      }
    }
  }

  /** An operation and what speaks of it. */
  PaymentTold payment(Draft draft) {
    List<OperationTold> reversals = new ArrayList<>();
    List<OperationTold> takenBack = new ArrayList<>();
    for (Draft speaker : speakers.getOrDefault(draft, List.of())) {
      if (speaker.family().isReversal()) {
        reversals.add(view(speaker));
      } else if (takesBack(speaker)
          && speaker.traits().businessDate().equals(draft.traits().businessDate())) {
        takenBack.add(view(speaker));
      }
    }
    return new PaymentTold(view(draft), reversals, takenBack);
  }

  /** An approved void that was not itself reversed. */
  private boolean takesBack(Draft speaker) {
    return speaker.family().takesBack()
        && speaker.traits().approved()
        && speakers.getOrDefault(speaker, List.of()).stream()
            .noneMatch(other -> other.family().isReversal() && other.traits().approved());
  }

  private OperationTold view(Draft draft) {
    OperationTold known = views.get(draft);
    if (known == null) {
      known = make(draft);
      views.put(draft, known);
    }
    return known;
  }

  private OperationTold make(Draft draft) {
    Map<Source, Told> legs = new EnumMap<>(Source.class);
    draft.legs().forEach((source, member) -> legs.put(source, told(member.record())));
    Map<String, Source> contradictions = new HashMap<>();
    for (Placement extra : draft.extras()) {
      if (extra.role() == Role.CONFLICT) {
        contradictions.put(extra.record().id().toString(), extra.record().source());
      }
    }
    return new OperationTold(draft.traits().type(), legs, contradictions, events(draft));
  }

  private static Told told(StoredRecord record) {
    return new Told(
        record.id().toString(),
        record.source(),
        record.result(),
        record.amountMinor(),
        record.occurredAt(),
        record.details());
  }

  private Set<EventKind> events(Draft draft) {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    if (!events.events().isEmpty()) {
      for (Member member : draft.members()) {
        Long trace = member.traceHash();
        if (trace != null) {
          events.events().getOrDefault(trace, List.of()).stream()
              .filter(event -> near(event, draft.traits().businessDate()))
              .forEach(event -> kinds.add(event.kind()));
        }
      }
    }
    return kinds;
  }

  // The same numbers may come again another day.
  private static boolean near(Event event, LocalDate day) {
    return event.day() == null
        || Math.abs(event.day().toEpochDay() - day.toEpochDay()) <= DAYS_APART;
  }
}
