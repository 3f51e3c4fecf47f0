/** What is known of one terminal as a whole: the numbers that it used, and what it settled. */
@NullMarked
package io.reslip.ingestion.terminal;

import org.jspecify.annotations.NullMarked;
