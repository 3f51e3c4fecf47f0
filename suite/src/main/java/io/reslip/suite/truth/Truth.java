package io.reslip.suite.truth;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be found in a simulated day: derived from what the sources send of each payment, by
 * the rules of who owes what, and kept apart from what is sent.
 */
public final class Truth {
  private static final String LOST = "LOST";
  private static final String COMPLETED = "COMPLETED";
  private static final String UNDETERMINED = "UNDETERMINED";

  private final List<Expected> expected = new ArrayList<>();
  private final Map<OperationType, Integer> operations = new EnumMap<>(OperationType.class);
  private int declined;

  private Truth() {}

  /** The truth of this day. */
  public static Truth of(Day day) {
    Truth truth = new Truth();
    for (Terminal terminal : day.terminals()) {
      for (Operation operation : day.operations(terminal)) {
        truth.count(operation);
        truth.judge(operation, day.date());
      }
    }
    // A source is late until the file comes that says that it is all.
    day.deliveries().stream()
        .filter(Delivery::complete)
        .filter(delivery -> delivery.when() == When.LATE)
        .forEach(truth::late);
    return truth;
  }

  /** Every discrepancy that is to be found. */
  public List<Expected> expected() {
    return List.copyOf(expected);
  }

  /** Those that are to be restored. */
  public List<Expected> restorable() {
    return expected.stream().filter(Expected::restorable).toList();
  }

  /** How many of these happened, those that were declined not counted. */
  public int approved(OperationType type) {
    return operations.getOrDefault(type, 0);
  }

  /** How many payments, voids and refunds the host approved. */
  public int approved() {
    return operations.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many sales the issuers refused. */
  public int declined() {
    return declined;
  }

  private void count(Operation operation) {
    if (operation.approved()) {
      operations.merge(operation.type(), 1, Integer::sum);
    } else {
      declined++;
    }
  }

  private void judge(Operation operation, LocalDate day) {
    for (Source source : Owed.by(operation)) {
      int told = operation.told(source);
      if (told == 0) {
        expected.add(about(operation, day, Kind.missingAt(source), source, LOST));
      } else if (told > 1) {
        expected.add(about(operation, day, Kind.DUPLICATE_RECORD, source, null));
      }
    }
    Source deviating = deviating(operation);
    if (deviating != null) {
      expected.add(about(operation, day, Kind.AMOUNT_DIFF, deviating, null));
    }
  }

  /** The one source whose amount stands alone against the others. */
  private static @Nullable Source deviating(Operation operation) {
    Map<Long, List<Source>> byAmount = new java.util.TreeMap<>();
    for (Source source : Source.values()) {
      if (operation.told(source) > 0) {
        byAmount
            .computeIfAbsent(operation.amountTold(source), amount -> new ArrayList<>())
            .add(source);
      }
    }
    if (byAmount.size() < 2) {
      return null;
    }
    return byAmount.values().stream()
        .filter(sources -> sources.size() == 1)
        .map(List::getFirst)
        .findFirst()
        .orElseThrow();
  }

  private static Expected about(
      Operation operation, LocalDate day, Kind kind, Source source, @Nullable String verdict) {
    boolean completed = operation.told(Source.TILL) > 0;
    boolean restorable =
        completed && (kind == Kind.MISSING_AT_TERMINAL || kind == Kind.MISSING_AT_HOST);
    return new Expected(
        kind,
        source,
        operation.terminal().merchant().id(),
        operation.terminal().id(),
        operation.type().name(),
        operation.batch(),
        operation.stan(),
        operation.rrn(),
        operation.amountMinor(),
        verdict,
        completed ? COMPLETED : UNDETERMINED,
        restorable,
        restorable ? Facts.of(operation, day) : Map.of());
  }

  private void late(Delivery delivery) {
    expected.add(
        new Expected(
            Kind.SOURCE_LATE,
            delivery.source(),
            delivery.merchantId(),
            delivery.terminalId(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            Map.of()));
  }
}
