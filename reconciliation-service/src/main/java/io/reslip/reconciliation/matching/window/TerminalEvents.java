package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.matching.grouping.EventsByTrace;
import io.reslip.reconciliation.matching.grouping.EventsByTrace.Event;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.kinds.EventKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What terminals did that bears on payments, found by terminal, batch and STAN. */
@ApplicationScoped
class TerminalEvents {
  private final Jdbi jdbi;

  TerminalEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Arrived(String factId, long trace, EventKind kind, @Nullable String day) {}

  /** Keeps those that were told after {@code after}, up to {@code upTo}; gives their traces. */
  Set<Long> take(long after, long upTo) {
    List<Arrived> arrived = arrived(after, upTo);
    Set<Long> traces = new HashSet<>();
    if (arrived.isEmpty()) {
      return traces;
    }
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO terminal_event (fact_id, trace, kind, business_date)
              VALUES (:fact, :trace, :kind, CAST(:day AS date)) ON CONFLICT DO NOTHING
              """);
      for (Arrived event : arrived) {
        traces.add(event.trace());
        batch
            .bind("fact", event.factId())
            .bind("trace", event.trace())
            .bind("kind", event.kind().name())
            .bind("day", event.day())
            .add();
      }
      batch.execute();
    });
    return traces;
  }

  private List<Arrived> arrived(long after, long upTo) {
    List<Arrived> arrived = new ArrayList<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT fact_id, body ->> 'type' AS type, body ->> 'deviceKey' AS device,
                  body ->> 'batch' AS batch, body ->> 'stan' AS stan,
                  body ->> 'businessDate' AS day
                FROM mention WHERE fact = 'EVENT' AND position > :after AND position <= :upTo
                """)
            .bind("after", after)
            .bind("upTo", upTo)
            .map((row, context) -> {
              Long trace =
                  EventsByTrace.trace(
                      row.getString("device"), row.getString("batch"), row.getString("stan"));
              EventKind kind = EventKind.parse(String.valueOf(row.getString("type"))).orElse(null);
              return trace == null || kind == null
                  ? List.<Arrived>of()
                  : List.of(
                      new Arrived(row.getString("fact_id"), trace, kind, row.getString("day")));
            })
            .forEach(arrived::addAll));
    return arrived;
  }

  /** What bears on these records. */
  EventsByTrace of(Collection<Member> members) {
    Set<Long> traces = new HashSet<>();
    for (Member member : members) {
      Long trace = member.traceHash();
      if (trace != null) {
        traces.add(trace);
      }
    }
    if (traces.isEmpty()) {
      return EventsByTrace.NONE;
    }
    Map<Long, List<Event>> events = new HashMap<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                "SELECT trace, kind, business_date FROM terminal_event WHERE trace = ANY(:traces)")
            .bindArray("traces", Long.class, traces.toArray())
            .map((row, context) ->
                Map.entry(
                    row.getLong("trace"),
                    new Event(
                        EventKind.valueOf(row.getString("kind")),
                        row.getObject("business_date", LocalDate.class))))
            .forEach(entry ->
                events
                    .computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                    .add(entry.getValue())));
    return new EventsByTrace(events);
  }
}
