package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sources have said that they are complete, and for whom. */
public final class Completeness {
  private record Population(
      Source source, LocalDate day, @Nullable String merchantKey, @Nullable String deviceKey) {}

  private final Map<Population, SourceClaim> claims = new HashMap<>();

  public Completeness(Collection<SourceClaim> claims) {
    for (SourceClaim claim : claims) {
      Population population =
          new Population(
              claim.source(), claim.businessDate(), claim.merchantKey(), claim.deviceKey());
      this.claims.merge(population, claim, Completeness::earlier);
    }
  }

  /** The earliest claim that covers an operation of this day, merchant and terminal. */
  public Optional<SourceClaim> of(
      Source source, LocalDate day, @Nullable String merchantKey, @Nullable String deviceKey) {
    return Stream.of(
            new Population(source, day, null, null),
            new Population(source, day, merchantKey, null),
            new Population(source, day, null, deviceKey),
            new Population(source, day, merchantKey, deviceKey))
        .flatMap(population -> Optional.ofNullable(claims.get(population)).stream())
        .reduce(Completeness::earlier);
  }

  private static SourceClaim earlier(SourceClaim one, SourceClaim other) {
    if (one.position() != other.position()) {
      return one.position() < other.position() ? one : other;
    }
    return one.uploadId().compareTo(other.uploadId()) <= 0 ? one : other;
  }
}
