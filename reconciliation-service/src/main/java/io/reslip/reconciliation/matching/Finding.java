package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What does not agree among the records of one operation. */
public sealed interface Finding {

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
}
