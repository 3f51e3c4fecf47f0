/** Turns a layout file into a declaration, or says line by line what is wrong with it. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.source;

import org.jspecify.annotations.NullMarked;
