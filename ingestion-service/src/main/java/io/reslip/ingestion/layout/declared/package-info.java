/** Layouts that are data: files that say how an upload's bytes become records. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared;

import org.jspecify.annotations.NullMarked;
