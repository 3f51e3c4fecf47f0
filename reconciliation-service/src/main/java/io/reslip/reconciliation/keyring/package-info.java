/** Secret keys, kept in a file outside of the database. */
@NullMarked
package io.reslip.reconciliation.keyring;

import org.jspecify.annotations.NullMarked;
