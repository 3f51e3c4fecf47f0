/**
 * One micro-batch of matching: new records, the few that share a key with them, and what becomes of
 * their neighbourhoods.
 */
@NullMarked
package io.reslip.reconciliation.matching.window;

import org.jspecify.annotations.NullMarked;
