/** What a layout file declares, ready to be read by. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.model;

import org.jspecify.annotations.NullMarked;
