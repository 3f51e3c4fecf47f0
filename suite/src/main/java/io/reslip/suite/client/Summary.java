package io.reslip.suite.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One business day in numbers, as far as they can be held against what was sent and listed. */
public record Summary(List<SourceCount> sources, List<KindCount> kinds) {

  /** What a source told of the day. */
  public record SourceCount(String source, long records) {}

  /**
   * Discrepancies of one kind.
   *
   * @param amountAtRisk minor units; negative where it is the cardholder's
   */
  public record KindCount(
      String kind, String state, @Nullable String currency, long count, long amountAtRisk) {}

  /** Records of this source. */
  public long records(String source) {
    return sources.stream()
        .filter(one -> one.source().equals(source))
        .mapToLong(SourceCount::records)
        .sum();
  }

  /** Discrepancies of this kind, in any state. */
  public long discrepancies(String kind) {
    return kinds.stream().filter(one -> one.kind().equals(kind)).mapToLong(KindCount::count).sum();
  }
}
