package io.reslip.ingestion.terminal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that something a terminal told bears.
 *
 * @param deviceKey our terminal
 * @param merchantKey our merchant, where known
 * @param batch the batch number
 * @param stans trace numbers within the batch
 * @param businessDate the acquirer's day
 */
public record Trace(
    String deviceKey,
    @Nullable String merchantKey,
    String batch,
    List<String> stans,
    LocalDate businessDate) {}
