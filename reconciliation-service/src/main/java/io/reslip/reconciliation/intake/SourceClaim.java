package io.reslip.reconciliation.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source says that it has delivered all it has for a day.
 *
 * @param position where it came, in our own count
 * @param merchantKey of this merchant only; null for all
 * @param deviceKey of this terminal only; null for all
 * @param uploadId the upload whose totals tied
 */
public record SourceClaim(
    long position,
    Source source,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    LocalDate businessDate,
    String uploadId,
    Instant completeAt) {}
