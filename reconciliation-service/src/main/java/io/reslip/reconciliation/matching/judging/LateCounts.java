package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By how much a batch changes what waits for late sources. */
public final class LateCounts {
  /**
   * What is counted together.
   *
   * @param merchantKey of a till; else empty
   * @param deviceKey of a terminal; else empty
   * @param currency empty where unknown
   */
  record Key(
      LocalDate businessDate, Source source, String merchantKey, String deviceKey, String currency)
      implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = businessDate.compareTo(other.businessDate);
      order = order != 0 ? order : source.compareTo(other.source);
      order = order != 0 ? order : merchantKey.compareTo(other.merchantKey);
      order = order != 0 ? order : deviceKey.compareTo(other.deviceKey);
      return order != 0 ? order : currency.compareTo(other.currency);
    }
  }

  /**
   * By how much.
   *
   * @param amountMinor minor units
   */
  record Change(long operations, long amountMinor) {
    private Change plus(Change other) {
      return new Change(operations + other.operations, amountMinor + other.amountMinor);
    }
  }

  private final Map<Key, Change> changes = new TreeMap<>();

  /** An operation was as before, and is as after; null: it was, or is, not there. */
  public void change(@Nullable OperationRow before, @Nullable OperationRow after) {
    count(before, -1);
    count(after, 1);
  }

  private void count(@Nullable OperationRow operation, int sign) {
    if (operation != null && operation.late() != 0) {
      long amount = operation.amountMinor() == null ? 0 : operation.amountMinor();
      add(
          operation.late(),
          operation.businessDate(),
          operation.merchantKey(),
          operation.deviceKey(),
          operation.currency(),
          sign,
          sign * amount);
    }
  }

  /**
   * So many more operations wait, or fewer.
   *
   * @param late set of sources that they wait for
   * @param amountMinor by how much their sum changes, in minor units
   */
  public void add(
      int late,
      LocalDate businessDate,
      @Nullable String merchantKey,
      @Nullable String deviceKey,
      @Nullable String currency,
      long operations,
      long amountMinor) {
    for (Source source : Source.ofBits(late)) {
      Key key =
          new Key(
              businessDate,
              source,
              source == Source.TILL ? orEmpty(merchantKey) : "",
              source == Source.TERMINAL ? orEmpty(deviceKey) : "",
              orEmpty(currency));
      changes.merge(key, new Change(operations, amountMinor), Change::plus);
    }
  }

  /** What really changes, in an order that is always the same. */
  Map<Key, Change> changes() {
    changes.values().removeIf(change -> change.operations == 0 && change.amountMinor == 0);
    return changes;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
