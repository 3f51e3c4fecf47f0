/** How an upload's bytes become records: the contract that every layout fulfils. Pure. */
@NullMarked
package io.reslip.ingestion.layout;

import org.jspecify.annotations.NullMarked;
