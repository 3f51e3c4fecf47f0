package io.reslip.ingestion.store;

import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordComparison;
import io.reslip.ingestion.record.RecordField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what comes apart, given what is held under the same identities: new, duplicate,
 * corroboration or conflict. Also among what comes together. Pure.
 */
public final class Classification {
  private final List<RecordRow> added = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<RecordRow> revised = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final List<Corroboration> corroborations = new ArrayList<>();
  private int fuller;
  private int conflicting;

  /** The same content again. */
  public record Duplicate(RecordRow of, EvidenceRef evidence) {}

  /**
   * A thinner account of a record.
   *
   * @param of the record that holds more
   * @param account what was told
   * @param came whether this is what came now; else it is what the record was before
   */
  public record Corroboration(RecordRow of, RecordRow account, boolean came) {}

  /**
   * A record that contradicts the first of its identity.
   *
   * @param fields in which it does
   */
  public record Conflict(RecordRow record, Set<RecordField> fields) {}

  /** A record while its chunk is looked at. */
  private static final class Slot {
    private RecordRow row;
    private final boolean held;
    private final Set<RecordField> contradicting;
    private boolean changed;

    Slot(RecordRow row, boolean held, Set<RecordField> contradicting) {
      this.row = row;
      this.held = held;
      this.contradicting = contradicting;
    }
  }

  private Classification() {}

  /** All new: what is right where the database finds no key twice. */
  static Classification allNew(List<RecordRow> came) {
    Classification result = new Classification();
    result.added.addAll(came);
    return result;
  }

  /**
   * @param came in the order in which they were told
   * @param held all records under the identities of what came
   */
  static Classification of(Collection<RecordRow> came, Collection<RecordRow> held) {
    Map<UUID, List<Slot>> slots = new HashMap<>();
    held.stream()
        .sorted((a, b) -> Boolean.compare(a.conflictOf() != null, b.conflictOf() != null))
        .forEach(row ->
            slots
                .computeIfAbsent(first(row), id -> new ArrayList<>())
                .add(new Slot(row, true, Set.of())));
    Classification result = new Classification();
    List<Slot> all = new ArrayList<>();
    for (RecordRow row : came) {
      List<Slot> known = slots.computeIfAbsent(row.id(), id -> new ArrayList<>());
      Slot fresh = result.place(row, known);
      if (fresh != null) {
        known.add(fresh);
        all.add(fresh);
      }
    }
    slots
        .values()
        .forEach(each -> each.stream().filter(s -> s.held && s.changed).forEach(all::add));
    result.collect(all);
    return result;
  }

  private static UUID first(RecordRow row) {
    return row.conflictOf() == null ? row.id() : Objects.requireNonNull(row.conflictOf());
  }

  /** Finds the place of what came; returns a slot when it needs one of its own. */
  private @Nullable Slot place(RecordRow row, List<Slot> known) {
    if (known.isEmpty()) {
      return new Slot(row, false, Set.of());
    }
    for (Slot slot : known) {
      if (slot.row.contentHash().equals(row.contentHash())) {
        duplicates.add(new Duplicate(slot.row, row.evidence()));
        return null;
      }
    }
    Set<RecordField> contradicting = Set.of();
    for (Slot slot : known) {
      RecordComparison comparison = RecordComparison.compare(slot.row.fields(), row.fields());
      if (comparison.verdict() != RecordComparison.Verdict.CONTRADICTING) {
        join(slot, row, comparison.verdict());
        return null;
      }
      if (slot == known.getFirst()) {
        contradicting = comparison.contradicting();
      }
    }
    conflicting++;
    return new Slot(row.conflictingWith(known.getFirst().row.id()), false, contradicting);
  }

  private void join(Slot slot, RecordRow row, RecordComparison.Verdict verdict) {
    switch (verdict) {
      case SAME -> duplicates.add(new Duplicate(slot.row, row.evidence()));
      case SUBSET -> corroborations.add(new Corroboration(slot.row, row, true));
      case SUPERSET -> {
        corroborations.add(new Corroboration(slot.row, slot.row, false));
        slot.row = slot.row.fuller(row.fields(), row, true);
        slot.changed = true;
        fuller++;
      }
      case COMPLEMENTARY -> {
        PaymentFields both = RecordComparison.union(slot.row.fields(), row.fields());
        corroborations.add(new Corroboration(slot.row, slot.row, false));
        corroborations.add(new Corroboration(slot.row, row, true));
        slot.row = slot.row.fuller(both, row, false);
        slot.changed = true;
      }
      case CONTRADICTING -> throw new IllegalStateException("a contradiction joins nothing");
    }
  }

  private void collect(List<Slot> slots) {
    for (Slot slot : slots) {
      if (slot.held) {
        revised.add(slot.row.nextRevision());
      } else if (slot.row.conflictOf() != null) {
        conflicts.add(new Conflict(slot.row, slot.contradicting));
      } else {
        added.add(slot.row);
      }
    }
  }

  /** First records of their identities. */
  public List<RecordRow> added() {
    return added;
  }

  /** Records that contradict the first of their identity. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** Held records that are told more fully now, with their new revision. */
  public List<RecordRow> revised() {
    return revised;
  }

  /** What was told before with the same content. */
  public List<Duplicate> duplicates() {
    return duplicates;
  }

  /** Thinner accounts of records that hold more. */
  public List<Corroboration> corroborations() {
    return corroborations;
  }

  /** How many of what came made a record fuller and are its account now. */
  public int fuller() {
    return fuller;
  }

  /** How many of what came contradict the first of their identity. */
  public int conflicting() {
    return conflicting;
  }
}
