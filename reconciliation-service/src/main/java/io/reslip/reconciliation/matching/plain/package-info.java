/**
 * The strongest passes, set-based: records that share a key and say the same are put together in
 * SQL, as long as no other record comes near them. It gives what grouping gives for them.
 */
@NullMarked
package io.reslip.reconciliation.matching.plain;

import org.jspecify.annotations.NullMarked;
