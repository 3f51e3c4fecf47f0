package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.MccMismatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Merchant category codes (跳码): DE 18 of each source, the one within the merchant number (DE 42),
 * and the contract's.
 */
public final class MccRule {
  private static final int ENOUGH_TO_OUTVOTE = 2;

  private MccRule() {}

  /** The code that all sources agree on; null where none tells one, or they differ. */
  public static @Nullable String common(OperationTold operation) {
    String common = null;
    for (Told leg : operation.legs().values()) {
      for (String mcc : codes(leg)) {
        if (common != null && !common.equals(mcc)) {
          return null;
        }
        common = mcc;
      }
    }
    return common;
  }

  /** Whether sources differ among themselves. */
  public static Optional<MccMismatch> of(OperationTold operation) {
    Map<Source, String> told = new TreeMap<>();
    Source contradictsItself = null;
    for (Told leg : operation.legs().values()) {
      List<String> codes = codes(leg);
      if (!codes.isEmpty()) {
        told.put(leg.source(), codes.getFirst());
      }
      if (codes.size() > 1 && !codes.getFirst().equals(codes.getLast())) {
        contradictsItself = leg.source();
      }
    }
    boolean differ = told.values().stream().distinct().count() > 1;
    if (!differ && contradictsItself == null) {
      return Optional.empty();
    }
    return Optional.of(
        new MccMismatch(differ ? deviating(told, null) : contradictsItself, null, told));
  }

  /** Held against the contract: empty where all that is told is what was agreed. */
  public static Optional<MccMismatch> against(String agreed, Map<Source, String> told) {
    return told.values().stream().allMatch(agreed::equals)
        ? Optional.empty()
        : Optional.of(new MccMismatch(deviating(told, agreed), agreed, told));
  }

  private static @Nullable Source deviating(Map<Source, String> told, @Nullable String agreed) {
    if (agreed != null) {
      List<Source> others =
          told.keySet().stream()
              .filter(source -> !Objects.equals(told.get(source), agreed))
              .sorted()
              .toList();
      return others.size() == 1 ? others.getFirst() : null;
    }
    List<Source> alone = new ArrayList<>();
    told.forEach((source, mcc) -> {
      if (count(told.values(), mcc) == 1) {
        alone.add(source);
      }
    });
    boolean outvoted = told.size() - 1 >= ENOUGH_TO_OUTVOTE;
    return alone.size() == 1 && outvoted ? alone.getFirst() : null;
  }

  private static long count(Collection<String> codes, String mcc) {
    return codes.stream().filter(mcc::equals).count();
  }

  /** DE 18 first, then the merchant number's, where they are told. */
  private static List<String> codes(Told leg) {
    List<String> codes = new ArrayList<>();
    if (leg.details().mcc() != null) {
      codes.add(leg.details().mcc());
    }
    if (leg.details().merchantMcc() != null) {
      codes.add(leg.details().merchantMcc());
    }
    return codes;
  }
}
