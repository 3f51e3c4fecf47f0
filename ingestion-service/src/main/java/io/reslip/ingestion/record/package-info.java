/** The canonical record: its fields, identity, content and how two of them compare. Pure. */
@NullMarked
package io.reslip.ingestion.record;

import org.jspecify.annotations.NullMarked;
