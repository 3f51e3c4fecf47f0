/** Ingestion's feed as this service reads it: our own small client, with just what we use. */
@NullMarked
package io.reslip.reconciliation.intake.feed;

import org.jspecify.annotations.NullMarked;
