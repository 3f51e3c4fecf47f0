/** What every operation of the OpenAPI document has in common. */
@NullMarked
package io.reslip.ingestion.openapi;

import org.jspecify.annotations.NullMarked;
