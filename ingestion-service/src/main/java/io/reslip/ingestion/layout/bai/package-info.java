/** Bank statements in BAI2, the cash management format of American banks. Pure. */
@NullMarked
package io.reslip.ingestion.layout.bai;

import org.jspecify.annotations.NullMarked;
