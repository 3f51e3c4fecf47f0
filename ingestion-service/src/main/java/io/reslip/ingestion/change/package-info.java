/**
 * Changes that take effect only when a second person approves them. The row of a change is its own
 * history: the service's role can fill in the decision once and nothing after.
 */
@NullMarked
package io.reslip.ingestion.change;

import org.jspecify.annotations.NullMarked;
