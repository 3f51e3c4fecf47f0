/** What one message of a terminal says, and whether it can be believed. Pure. */
@NullMarked
package io.reslip.ingestion.iso8583.message;

import org.jspecify.annotations.NullMarked;
