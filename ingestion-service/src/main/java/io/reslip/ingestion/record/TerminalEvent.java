package io.reslip.ingestion.record;

import io.reslip.ingestion.record.vocabulary.EventType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal did that is no payment, and that consumes numbers all the same.
 *
 * @param type what it was
 * @param source who tells of it
 * @param merchantId the merchant number as the source has it
 * @param terminalId the terminal number as the source has it
 * @param batch the batch number, leading zeros kept
 * @param stan the trace number that it consumed, leading zeros kept
 * @param occurredAt the source's clock; null where the message has no date
 * @param businessDate the acquirer's day; null where neither message nor upload tells it
 * @param responseCode DE 39 of the answer
 * @param amountMinor what was asked for, in minor units, where the message has an amount
 * @param currency ISO 4217, alphabetic
 * @param totals what a settlement claims of its batch
 */
public record TerminalEvent(
    EventType type,
    Source source,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable OffsetDateTime occurredAt,
    @Nullable LocalDate businessDate,
    @Nullable String responseCode,
    @Nullable Long amountMinor,
    @Nullable String currency,
    @Nullable BatchTotals totals) {}
