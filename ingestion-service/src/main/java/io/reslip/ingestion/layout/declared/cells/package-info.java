/** Where the values of a row stand, and what becomes of its bytes. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.cells;

import org.jspecify.annotations.NullMarked;
