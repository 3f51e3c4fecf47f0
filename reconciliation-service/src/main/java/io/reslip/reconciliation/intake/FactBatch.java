package io.reslip.reconciliation.intake;

import io.reslip.reconciliation.intake.feed.FeedFact;
import io.reslip.reconciliation.intake.feed.RecordContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of one answer, by what becomes of them; of one record's contents the last. */
final class FactBatch {
  private final Map<UUID, Row> records = new LinkedHashMap<>();
  private final List<FeedFact.Resolved> resolved = new ArrayList<>();
  private final List<FeedFact.Complete> complete = new ArrayList<>();
  private final List<FeedFact.Mention> mentions = new ArrayList<>();
  private boolean revises;

  /**
   * A record to be stored.
   *
   * @param position where its first fact in the batch stands
   */
  record Row(long position, String factId, @Nullable UUID conflictOf, RecordContent content) {

    private Row revisedBy(Row later) {
      return later.content.revision() > content.revision()
          ? new Row(position, later.factId, conflictOf, later.content)
          : this;
    }
  }

  FactBatch(List<FeedFact> facts) {
    for (FeedFact fact : facts) {
      switch (fact) {
        case FeedFact.OfRecord told -> add(told);
        case FeedFact.Resolved told -> resolved.add(told);
        case FeedFact.Complete told -> complete.add(told);
        case FeedFact.Mention told -> mentions.add(told);
      }
    }
  }

  private void add(FeedFact.OfRecord fact) {
    Row row = new Row(fact.position(), fact.factId(), fact.conflictOf(), fact.record());
    boolean known = records.containsKey(fact.record().id());
    records.merge(fact.record().id(), row, Row::revisedBy);
    revises |= fact.revised() && !known;
  }

  Collection<Row> records() {
    return records.values();
  }

  /** Whether a record may be there already. */
  boolean revises() {
    return revises;
  }

  List<FeedFact.Resolved> resolved() {
    return resolved;
  }

  List<FeedFact.Complete> complete() {
    return complete;
  }

  List<FeedFact.Mention> mentions() {
    return mentions;
  }
}
