package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's records say of it together: of each field what the most trusted source says
 * that knows it, the amount by majority. Null is unknown.
 *
 * @param type as the terminal calls it, which knows most kinds
 * @param result APPROVED when any source says so
 * @param stan of the terminal: a scheme's own is not used
 * @param amountMinor minor units of {@code currency}
 */
public record Traits(
    String rail,
    String type,
    String result,
    @Nullable String tender,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable String direction,
    LocalDate businessDate,
    @Nullable Instant occurredAt) {
  static final String APPROVED = "APPROVED";

  private static final List<Source> TRUST =
      List.of(
          Source.HOST,
          Source.TERMINAL,
          Source.TILL,
          Source.SCHEME,
          Source.SLIP,
          Source.BANK,
          Source.REPAIR);

  /** Of one record for each source, and at least one. */
  static Traits of(Collection<StoredRecord> legs) {
    List<StoredRecord> trusted =
        legs.stream().sorted(Comparator.comparingInt(leg -> TRUST.indexOf(leg.source()))).toList();
    List<StoredRecord> traced =
        trusted.stream()
            .filter(leg -> leg.source() != Source.SCHEME && leg.source() != Source.BANK)
            .toList();
    StoredRecord first = trusted.getFirst();
    StoredRecord typed =
        trusted.stream().filter(leg -> leg.source() == Source.TERMINAL).findFirst().orElse(first);
    return new Traits(
        first.rail(),
        typed.type(),
        result(trusted),
        any(trusted, StoredRecord::tender),
        any(trusted, StoredRecord::merchantKey),
        any(trusted, StoredRecord::deviceKey),
        any(traced, StoredRecord::batch),
        any(traced, StoredRecord::stan),
        any(trusted, StoredRecord::rrn),
        amount(trusted),
        any(trusted, StoredRecord::currency),
        any(trusted, StoredRecord::direction),
        first.businessDate(),
        any(trusted, StoredRecord::occurredAt));
  }

  boolean approved() {
    return result.equals(APPROVED);
  }

  private static String result(List<StoredRecord> trusted) {
    for (StoredRecord leg : trusted) {
      if (leg.result().equals(APPROVED)) {
        return APPROVED;
      }
    }
    return trusted.getFirst().result();
  }

  private static @Nullable Long amount(List<StoredRecord> trusted) {
    Map<Long, Integer> votes = new HashMap<>();
    Long elected = null;
    for (StoredRecord leg : trusted) {
      if (leg.amountMinor() != null) {
        votes.merge(leg.amountMinor(), 1, Integer::sum);
      }
    }
    for (StoredRecord leg : trusted) {
      Long amount = leg.amountMinor();
      if (amount != null
          && (elected == null || votes.getOrDefault(amount, 0) > votes.getOrDefault(elected, 0))) {
        elected = amount;
      }
    }
    return elected;
  }

  private static <T> @Nullable T any(
      List<StoredRecord> trusted, Function<StoredRecord, @Nullable T> field) {
    for (StoredRecord leg : trusted) {
      T value = field.apply(leg);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
