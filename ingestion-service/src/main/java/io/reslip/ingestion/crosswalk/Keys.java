package io.reslip.ingestion.crosswalk;

import org.jspecify.annotations.Nullable;

/**
 * Whose payment it is, in our own words.
 *
 * @param merchantKey our merchant, where known
 * @param deviceKey our terminal, where known
 */
public record Keys(@Nullable String merchantKey, @Nullable String deviceKey) {}
