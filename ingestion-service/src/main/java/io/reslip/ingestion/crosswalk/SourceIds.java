package io.reslip.ingestion.crosswalk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers as a source has them, and the day they were used on.
 *
 * @param day business date; entries of the crosswalk are dated by it
 */
public record SourceIds(
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String storeId,
    LocalDate day) {}
