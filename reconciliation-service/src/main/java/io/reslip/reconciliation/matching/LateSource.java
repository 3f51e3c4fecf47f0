package io.reslip.reconciliation.matching;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many legs wait for a source that is past due and has not said that it is complete.
 *
 * @param merchantKey set for a till: one merchant's
 * @param deviceKey set for a terminal: one device's
 * @param operations 0 when nothing waits for it any more
 * @param amountMinor the sum of what waits, in minor units; null where it has several currencies
 * @param dueAt when the source was due
 */
public record LateSource(
    Source source,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    LocalDate businessDate,
    long operations,
    @Nullable Long amountMinor,
    @Nullable String currency,
    Instant dueAt) {}
