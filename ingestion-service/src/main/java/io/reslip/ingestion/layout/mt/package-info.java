/** Bank statements of SWIFT: MT940 and MT942. Pure. */
@NullMarked
package io.reslip.ingestion.layout.mt;

import org.jspecify.annotations.NullMarked;
