/** Reads the YAML of layout files, and knows in which line and column everything stands. Pure. */
@NullMarked
package io.reslip.ingestion.layout.declared.yaml;

import org.jspecify.annotations.NullMarked;
