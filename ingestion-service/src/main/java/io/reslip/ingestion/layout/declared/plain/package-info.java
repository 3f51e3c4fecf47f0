/** Values that stand for themselves: texts, codes, currencies, quantities. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.plain;

import org.jspecify.annotations.NullMarked;
