package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.repair.reconstruction.Contradiction.Resolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a lost record together: for each field the most trusted source that states it. Nothing is
 * computed or guessed, nothing is taken from what Reslip restored itself, and a field that must not
 * be doubted stays empty when sources contradict each other.
 */
public final class Reconstruction {
  private final List<HeldRecord> legs;
  private final Set<Source> deviating;
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
  private final List<Provenance> provenance = new ArrayList<>();
  private final Map<String, List<Source>> missing = new LinkedHashMap<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  private Reconstruction(List<HeldRecord> legs, Set<Source> deviating) {
    this.legs = legs;
    this.deviating = deviating;
  }

  /**
   * What is left of the record of this source.
   *
   * @param restores whose record is lost
   * @param type of the operation
   * @param records all records of the operation, in any order
   * @param deviating sources that stand alone with another amount: nothing is taken from them
   */
  public static Restored of(
      Source restores, String type, Collection<HeldRecord> records, Set<Source> deviating) {
    List<HeldRecord> legs =
        records.stream()
            .filter(record -> record.role() == HeldRecord.Role.LEG)
            .filter(record -> record.source() != restores && record.source() != Source.REPAIR)
            .sorted(Comparator.comparing(HeldRecord::id))
            .toList();
    Reconstruction work = new Reconstruction(legs, Set.copyOf(deviating));
    FieldTable.of(restores, type).forEach(work::fill);
    return new Restored(work.fields, work.provenance, work.missing, work.contradictions);
  }

  private void fill(FieldRule rule) {
    List<Statement> all = statements(rule);
    List<Statement> relied =
        all.stream().filter(statement -> !deviating.contains(statement.source())).toList();
    if (relied.isEmpty()) {
      lack(rule, all);
      return;
    }
    Statement chosen = relied.getFirst();
    List<Statement> against = differing(rule, chosen, relied);
    if (!against.isEmpty()) {
      Resolution resolution =
          rule.essential() ? Resolution.LEFT_EMPTY : Resolution.MOST_TRUSTED_TAKEN;
      contradictions.add(contradiction(rule, resolution, relied));
      if (rule.essential()) {
        lack(rule, all);
      } else {
        put(rule, chosen, Certainty.DISPUTED);
      }
      return;
    }
    Certainty certainty = certainty(chosen, relied);
    if (differing(rule, chosen, all).isEmpty()) {
      put(rule, chosen, certainty);
    } else {
      contradictions.add(contradiction(rule, Resolution.DEVIATING_SOURCE_LEFT_OUT, all));
      put(rule, chosen, certainty.lowered());
    }
  }

  /** Who may say something and does: intact records first, then by trust. */
  private List<Statement> statements(FieldRule rule) {
    return legs.stream()
        .filter(record -> rule.trust().contains(record.source()))
        .map(record -> Statement.of(record, rule))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(Statement::damaged)
                .thenComparingInt(statement -> rule.trust().indexOf(statement.source()))
                .thenComparing(statement -> statement.record().id()))
        .toList();
  }

  private static List<Statement> differing(
      FieldRule rule, Statement chosen, List<Statement> among) {
    return among.stream().filter(other -> !rule.kind().same(chosen, other)).toList();
  }

  private static Certainty certainty(Statement chosen, List<Statement> agreeing) {
    if (chosen.damaged()) {
      return Certainty.DOUBTFUL;
    }
    Stream<Statement> others =
        agreeing.stream().filter(other -> other.source() != chosen.source() && !other.damaged());
    return others.findAny().isPresent() ? Certainty.CORROBORATED : Certainty.STATED;
  }

  private static Contradiction contradiction(
      FieldRule rule, Resolution resolution, List<Statement> statements) {
    return new Contradiction(
        rule.name(), resolution, statements.stream().map(Statement::shown).toList());
  }

  private void lack(FieldRule rule, List<Statement> said) {
    List<Source> silent =
        rule.trust().stream()
            .filter(source -> said.stream().noneMatch(one -> one.source() == source))
            .toList();
    missing.put(rule.name(), silent);
  }

  private void put(FieldRule rule, Statement chosen, Certainty certainty) {
    int dot = rule.name().indexOf('.');
    ObjectNode into = dot < 0 ? fields : fields.withObject("/" + rule.name().substring(0, dot));
    into.set(rule.name().substring(dot + 1), chosen.value().deepCopy());
    provenance.add(chosen.provenance(rule.name(), rule.kind().rule(), certainty));
  }
}
