/** What calls are searched for before anything else sees them. */
@NullMarked
package io.reslip.ingestion.gate;

import org.jspecify.annotations.NullMarked;
