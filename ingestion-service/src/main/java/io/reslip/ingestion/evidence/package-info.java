/** The bytes of uploads as they arrived, less what may never be stored: compressed and sealed. */
@NullMarked
package io.reslip.ingestion.evidence;

import org.jspecify.annotations.NullMarked;
