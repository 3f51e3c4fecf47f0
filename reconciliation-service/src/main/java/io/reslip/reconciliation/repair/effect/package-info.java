/** What an approved repair does: given to ingestion, accepted, told, and taken back. */
@NullMarked
package io.reslip.reconciliation.repair.effect;

import org.jspecify.annotations.NullMarked;
