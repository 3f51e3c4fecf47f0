/** Rows and values of JSON. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.items;

import org.jspecify.annotations.NullMarked;
