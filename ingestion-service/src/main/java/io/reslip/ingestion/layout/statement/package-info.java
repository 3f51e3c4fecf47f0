/** What bank statements have in common, whatever format they come in. Pure. */
@NullMarked
package io.reslip.ingestion.layout.statement;

import org.jspecify.annotations.NullMarked;
