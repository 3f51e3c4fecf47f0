package io.reslip.reconciliation.intake;

import org.jspecify.annotations.Nullable;

/**
 * A slice of the feed that this replica holds.
 *
 * @param cursor where to continue; null for the feed's beginning
 * @param position every fact up to it is stored
 * @param reached position that the cursor stands in
 * @param epoch how often the feed began anew
 * @param base added to positions of the feed
 * @param rereading not read to its end since the feed began anew
 * @param fence the lease under which this was read
 */
record Slice(
    int number,
    @Nullable String cursor,
    long position,
    long reached,
    long epoch,
    long base,
    boolean rereading,
    long fence) {}
