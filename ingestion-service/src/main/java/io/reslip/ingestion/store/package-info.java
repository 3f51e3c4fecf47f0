/** Records as they are held: rows, their JSON, and how what comes relates to what is there. */
@NullMarked
package io.reslip.ingestion.store;

import org.jspecify.annotations.NullMarked;
