package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does not agree among the records of one operation, or with what is agreed. */
public sealed interface Finding {

  /**
   * The source that could still put it right: until it is due and complete, nothing is said. Null
   * where all that speaks of it is there.
   */
  default @Nullable Source waitsFor() {
    return null;
  }

  /**
   * A source tells the same payment twice.
   *
   * @param recordId the record that is one too many
   * @param ofRecordId the record that is the leg
   */
  record DuplicateRecord(Source source, String recordId, String ofRecordId) implements Finding {}

  /**
   * Sources tell different amounts.
   *
   * @param deviating the one source that stands alone against the others; null where it cannot be
   *     told
   * @param amountsMinor by source, in minor units
   */
  record AmountDiff(@Nullable Source deviating, Map<Source, Long> amountsMinor) implements Finding {
    public AmountDiff {
      amountsMinor = Map.copyOf(amountsMinor);
    }
  }

  /** Records that fit several operations equally well: none is chosen. */
  record Ambiguous(Source source, List<String> recordIds) implements Finding {
    public Ambiguous {
      recordIds = List.copyOf(recordIds);
    }
  }

  /**
   * Sources say different things came of it.
   *
   * @param deviating the one that stands alone against the others; null where it cannot be told
   * @param results by source
   */
  record StatusDiff(@Nullable Source deviating, Map<Source, String> results) implements Finding {
    public StatusDiff {
      results = Map.copyOf(results);
    }
  }

  /**
   * A payment that is to be reversed, and is not.
   *
   * @param source where the reversal is missing: TERMINAL when none was tried, HOST when it was
   *     tried and the host has none
   * @param leg what is said of it as of now; null before it is judged
   */
  record ReversalMissing(Source source, @Nullable AbsentLeg leg) implements Finding {
    @Override
    public Source waitsFor() {
      return source;
    }
  }

  /**
   * It was reversed or voided, and cleared all the same.
   *
   * @param amountMinor what was cleared and should not have been, in minor units
   */
  record ReversedButSettled(long amountMinor) implements Finding {
    @Override
    public Source waitsFor() {
      return Source.SCHEME;
    }
  }

  /**
   * Merchant category codes differ.
   *
   * @param agreed by contract; null where no contract says
   * @param told by source
   */
  record MccMismatch(@Nullable Source deviating, @Nullable String agreed, Map<Source, String> told)
      implements Finding {
    public MccMismatch {
      told = Map.copyOf(told);
    }
  }

  /**
   * The fee is not the one that was agreed on.
   *
   * @param toldMinor minor units
   * @param agreedMinor minor units
   */
  record FeeDiff(Source source, long toldMinor, long agreedMinor) implements Finding {}

  /** The terminal used the same numbers on another day. */
  record KeyReuse(String recordId, String ofRecordId) implements Finding {}

  /**
   * A record that cannot be relied on.
   *
   * @param contradicts the record of the same source and identity that says otherwise; null where
   *     bytes of it were unreadable
   */
  record Damaged(Source source, String recordId, @Nullable String contradicts) implements Finding {}

  /**
   * The cardholder paid twice: the answer to this one never reached the shop.
   *
   * @param source where its record is missing or without an answer
   * @param otherOperation the payment that the shop knows of
   */
  record DoubleCharge(Source source, UUID otherOperation) implements Finding {}

  /**
   * Terminal and host disagree about the time. Counted by terminal and day.
   *
   * @param seconds by how much the terminal is ahead
   */
  record ClockDrift(long seconds) implements Finding {}
}
