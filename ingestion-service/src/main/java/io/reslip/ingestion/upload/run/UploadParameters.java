package io.reslip.ingestion.upload.run;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sender tells of an upload beside its bytes.
 *
 * @param layout as asked for; null where it is to be detected
 * @param complete whether this is all that the source has for that population and day
 */
public record UploadParameters(
    Source source,
    @Nullable String layout,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable LocalDate businessDate,
    @Nullable String cycle,
    boolean complete) {
  private static final int DATE_LENGTH = 10;

  public UploadParameters {
    if (complete && businessDate == null && cycleDate(cycle).isEmpty()) {
      throw invalid("complete=true needs a businessDate, or a cycle that is a date (2026-06-15).");
    }
  }

  /** The day that a cycle is named by, where it is. */
  public static Optional<LocalDate> cycleDate(@Nullable String cycle) {
    try {
      return cycle == null || cycle.length() != DATE_LENGTH
          ? Optional.empty()
          : Optional.of(LocalDate.parse(cycle));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static HttpProblem invalid(String detail) {
    return Problems.badRequest("invalid-parameter", detail);
  }
}
