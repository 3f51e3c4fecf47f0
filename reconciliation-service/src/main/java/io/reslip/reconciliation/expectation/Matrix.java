package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The table of legs, as data: see {@code expectations.yaml}. Pure. */
public final class Matrix {
  /** The table that is shipped. */
  public static final Matrix SHIPPED = MatrixReader.shipped();

  private static final String AND = "+";

  /** There are few kinds of payments; words that sources make up must not fill the memory. */
  private static final int MOST_DECIDED = 10_000;

  private final List<Entry> rules;
  private final List<Entry> waivers;
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<Payment, Owed> decided = new ConcurrentHashMap<>();

  /**
   * A line of the table.
   *
   * @param sources who owes; of a waiver, who does not
   * @param because why others do not, in words
   */
  record Entry(String name, Conditions when, Set<Source> sources, String because) {
    Entry {
      sources = Set.copyOf(sources);
    }
  }

  /** Of each condition that is there, the words that fit it. */
  record Conditions(Map<String, Set<String>> allowed) {
    Conditions {
      allowed = new TreeMap<>(allowed);
    }

    boolean fit(Payment payment) {
      return allowed.entrySet().stream()
          .allMatch(one -> one.getValue().contains(word(one.getKey(), payment)));
    }

    private static String word(String condition, Payment payment) {
      return switch (condition) {
        case "rail" -> payment.rail();
        case "type" -> payment.type();
        case "result" -> payment.result();
        case "tender" -> String.valueOf(payment.tender());
        case "tillOnly" -> String.valueOf(payment.tillOnly());
        case "identified" -> String.valueOf(payment.identified());
        case "reversed" -> String.valueOf(payment.reversed());
        case "voided" -> String.valueOf(payment.voidedSameDay());
        case "unheard" -> String.valueOf(payment.unheard());
        default -> throw new IllegalArgumentException(condition + " is no condition");
      };
    }
  }

  /**
   * What an operation can owe.
   *
   * @param sources who can be made to owe a record by a contract
   * @param by names of the lines that decided, by which the reason is found again
   */
  public record Owed(Set<Source> sources, String by) {
    public Owed {
      sources = Set.copyOf(sources);
    }
  }

  Matrix(List<Entry> rules, List<Entry> waivers) {
    this.rules = List.copyOf(rules);
    this.waivers = List.copyOf(waivers);
    rules.forEach(entry -> byName.put(entry.name(), entry));
    waivers.forEach(entry -> byName.put(entry.name(), entry));
    if (byName.size() != rules.size() + waivers.size()) {
      throw new IllegalArgumentException("two lines of the table have one name");
    }
  }

  /** What this operation can owe. */
  public Owed of(Payment payment) {
    Owed known = decided.get(payment);
    if (known == null) {
      known = decide(payment);
      if (decided.size() < MOST_DECIDED) {
        decided.put(payment, known);
      }
    }
    return known;
  }

  private Owed decide(Payment payment) {
    Entry rule =
        rules.stream()
            .filter(entry -> entry.when().fit(payment))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no line of the table fits"));
    Set<Source> sources = EnumSet.noneOf(Source.class);
    sources.addAll(rule.sources());
    List<String> by = new ArrayList<>(List.of(rule.name()));
    for (Entry waiver : waivers) {
      if (waiver.when().fit(payment) && sources.removeAll(waiver.sources())) {
        by.add(waiver.name());
      }
    }
    return new Owed(sources, String.join(AND, by));
  }

  /**
   * Why these lines let the source owe nothing; empty where they do not, so that it is the contract
   * which does not ask for it.
   */
  public Optional<String> because(String by, Source source) {
    Map<Source, String> reasons = new EnumMap<>(Source.class);
    for (String name : by.split("\\" + AND, -1)) {
      Entry entry = byName.get(name);
      if (entry == null) {
        continue;
      }
      boolean waives = waivers.contains(entry);
      if (waives == entry.sources().contains(source)) {
        reasons.put(source, entry.because());
      }
    }
    return Optional.ofNullable(reasons.get(source));
  }
}
