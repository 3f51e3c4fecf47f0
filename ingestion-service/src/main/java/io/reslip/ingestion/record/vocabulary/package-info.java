/** The closed word lists of the canonical record. */
@NullMarked
package io.reslip.ingestion.record.vocabulary;

import org.jspecify.annotations.NullMarked;
