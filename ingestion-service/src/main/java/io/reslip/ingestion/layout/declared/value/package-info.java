/** How the bytes of one value become what a field holds. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.value;

import org.jspecify.annotations.NullMarked;
