package io.reslip.reconciliation.expectation;

import org.jspecify.annotations.Nullable;

/**
 * What decides which legs an operation can owe.
 *
 * @param tender how the till says that it was paid; null without a till
 * @param identified a record of it has a key by which other sources' records are found
 * @param tillOnly nobody but a till speaks of it
 * @param voidedSameDay an approved void of the same business date takes it back
 * @param reversed an approved reversal says that it never happened
 * @param unheard the answer did not reach the shop, so that its till has nothing to tell
 */
public record Payment(
    String rail,
    String type,
    String result,
    @Nullable String tender,
    boolean identified,
    boolean tillOnly,
    boolean voidedSameDay,
    boolean reversed,
    boolean unheard) {}
