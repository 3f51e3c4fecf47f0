package io.reslip.reconciliation.matching.payout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which bank lines meet which payouts of one merchant in one currency: by the cycle that the bank
 * names; else by what is left to be paid, the oldest first; else the oldest that is not paid. What
 * a bank takes back, it takes from the latest for which it paid as much. A function of both sets,
 * never of their order. Sums are never searched for.
 */
public final class Paid {
  /** A bank that is later than this pays for nothing that we know. */
  static final int LONGEST_DAYS = 14;

  private Paid() {}

  /** The lines of each payout; one that nothing meets has none. */
  public static Map<Payout, List<BankLine>> by(
      Collection<Payout> payouts, Collection<BankLine> lines) {
    List<Payout> oldest = payouts.stream().sorted(Comparator.comparing(Payout::cycle)).toList();
    Map<Payout, List<BankLine>> paid = new LinkedHashMap<>();
    oldest.forEach(payout -> paid.put(payout, new ArrayList<>()));
    List<BankLine> unnamed = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing(BankLine::day).thenComparing(BankLine::recordId))
        .forEach(line -> {
          Optional<Payout> named =
              oldest.stream().filter(one -> one.cycle().equals(line.cycle())).findFirst();
          if (named.isPresent()) {
            add(paid, named.get(), line);
          } else if (line.cycle() == null) {
            unnamed.add(line);
          }
        });
    Set<Payout> met = new HashSet<>();
    List<BankLine> left = new ArrayList<>();
    for (BankLine line : unnamed) {
      if (line.takenBack()) {
        if (!takeBack(paid, met, line)) {
          left.add(line);
        }
        continue;
      }
      Optional<Payout> equal =
          open(paid, met, line).filter(one -> rest(paid, one) == line.amountMinor()).findFirst();
      equal.ifPresentOrElse(one -> meet(paid, met, one, line), () -> left.add(line));
    }
    for (BankLine line : left) {
      if (line.takenBack()) {
        takeBack(paid, met, line);
        continue;
      }
      open(paid, met, line)
          .filter(one -> rest(paid, one) != 0)
          .findFirst()
          .ifPresent(one -> meet(paid, met, one, line));
    }
    return paid;
  }

  /**
   * From the latest payout that as much was paid for, before, and not taken back yet; that one may
   * be paid again. False where there is none.
   */
  private static boolean takeBack(
      Map<Payout, List<BankLine>> paid, Set<Payout> met, BankLine line) {
    Optional<Payout> latest =
        paid.keySet().stream()
            .filter(one -> pays(lines(paid, one), line) > takes(lines(paid, one), line))
            .max(Comparator.comparing(Payout::cycle));
    latest.ifPresent(one -> {
      add(paid, one, line);
      met.remove(one);
    });
    return latest.isPresent();
  }

  private static List<BankLine> lines(Map<Payout, List<BankLine>> paid, Payout payout) {
    return paid.getOrDefault(payout, List.of());
  }

  private static long pays(List<BankLine> lines, BankLine back) {
    return lines.stream()
        .filter(one ->
            !one.takenBack()
                && one.amountMinor() == -back.amountMinor()
                && !one.day().isAfter(back.day()))
        .count();
  }

  private static long takes(List<BankLine> lines, BankLine back) {
    return lines.stream()
        .filter(one -> one.takenBack() && one.amountMinor() == back.amountMinor())
        .count();
  }

  private static void add(Map<Payout, List<BankLine>> paid, Payout payout, BankLine line) {
    paid.computeIfAbsent(payout, any -> new ArrayList<>()).add(line);
  }

  private static void meet(
      Map<Payout, List<BankLine>> paid, Set<Payout> met, Payout payout, BankLine line) {
    add(paid, payout, line);
    met.add(payout);
  }

  /** What is left to be paid. */
  private static long rest(Map<Payout, List<BankLine>> paid, Payout payout) {
    return payout.netMinor()
        - paid.getOrDefault(payout, List.of()).stream().mapToLong(BankLine::amountMinor).sum();
  }

  /** Those that no line without a cycle has met, and that the line is not too early or late for. */
  private static Stream<Payout> open(
      Map<Payout, List<BankLine>> paid, Set<Payout> met, BankLine line) {
    return List.copyOf(paid.keySet()).stream()
        .filter(one -> !met.contains(one))
        .filter(one -> !line.day().isBefore(one.cycle()))
        .filter(one -> !line.day().isAfter(one.cycle().plusDays(LONGEST_DAYS)));
  }
}
