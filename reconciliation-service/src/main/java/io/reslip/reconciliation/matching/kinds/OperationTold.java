package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation by what its sources say.
 *
 * @param type as its records call it
 * @param legs one for each source that has a record of it
 * @param contradictions records that contradict one of their own source
 * @param events what the terminal did about it that is no record
 */
public record OperationTold(
    String type,
    Map<Source, Told> legs,
    Map<String, Source> contradictions,
    Set<EventKind> events) {
  private static final Set<String> REVERSIBLE =
      Set.of(
          "SALE", "INSTALMENT", "COMPLETION", "VOID", "COMPLETION_VOID", "PREAUTH", "PREAUTH_VOID");

  public OperationTold {
    legs = legs.isEmpty() ? Map.of() : new EnumMap<>(legs);
    contradictions = Map.copyOf(contradictions);
    events = events.isEmpty() ? Set.of() : EnumSet.copyOf(events);
  }

  /** Of these records, and nothing else. */
  public static OperationTold of(String type, Collection<Told> legs) {
    Map<Source, Told> bySource = new EnumMap<>(Source.class);
    legs.forEach(leg -> bySource.put(leg.source(), leg));
    return new OperationTold(type, bySource, Map.of(), Set.of());
  }

  @Nullable Told at(Source source) {
    return legs.get(source);
  }

  boolean approvedAt(Source source) {
    Told leg = legs.get(source);
    return leg != null && leg.approved();
  }

  boolean approved() {
    return legs.values().stream().anyMatch(Told::approved);
  }

  boolean reversal() {
    return type.equals("REVERSAL");
  }

  /** Its request went out, no answer came, and so it is to be reversed. Advices never are. */
  public boolean unansweredAtTerminal() {
    Told terminal = legs.get(Source.TERMINAL);
    return terminal != null && terminal.unanswered() && REVERSIBLE.contains(type);
  }

  /** The terminal told the shop that it was refused. */
  public boolean refusedAtTerminal() {
    Told terminal = legs.get(Source.TERMINAL);
    return terminal == null
        ? events.contains(EventKind.DECLINE)
        : terminal.result().equals("DECLINED");
  }

  @Nullable Long amountMinor() {
    for (Source source : new Source[] {Source.HOST, Source.TERMINAL, Source.SCHEME, Source.TILL}) {
      Told leg = legs.get(source);
      if (leg != null && leg.amountMinor() != null) {
        return leg.amountMinor();
      }
    }
    return null;
  }
}
