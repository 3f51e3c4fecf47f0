package io.reslip.reconciliation.intake.feed;

import org.jspecify.annotations.Nullable;

/**
 * One line of the feed, read.
 *
 * @param readTo of HEAD, where told: every fact up to this position has been sent
 * @param fact null for HEAD and for kinds that we do not know
 */
record FeedLine(
    String cursor, long position, boolean head, @Nullable Long readTo, @Nullable FeedFact fact) {}
