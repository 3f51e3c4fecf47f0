/** Reads uploads by a declaration. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.engine;

import org.jspecify.annotations.NullMarked;
