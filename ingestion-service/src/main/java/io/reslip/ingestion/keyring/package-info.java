/** Secret keys, kept in a file outside of the database. */
@NullMarked
package io.reslip.ingestion.keyring;

import org.jspecify.annotations.NullMarked;
