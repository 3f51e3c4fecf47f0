/** Which layouts there are: built in, and an installation's own, each version by two people. */
@NullMarked
package io.reslip.ingestion.library;

import org.jspecify.annotations.NullMarked;
