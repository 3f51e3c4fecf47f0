package io.reslip.ingestion.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a caller may read, as part of every query; null limits nothing, an empty set allows
 * nothing.
 *
 * @param merchant our merchant
 * @param devices our terminals
 * @param sources names of sources
 */
public record ReadScope(
    @Nullable String merchant, @Nullable Set<String> devices, @Nullable Set<String> sources) {}
