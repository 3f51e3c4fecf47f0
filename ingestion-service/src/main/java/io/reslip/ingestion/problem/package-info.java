/** Errors as application/problem+json, each with a type of its own. */
@NullMarked
package io.reslip.ingestion.problem;

import org.jspecify.annotations.NullMarked;
