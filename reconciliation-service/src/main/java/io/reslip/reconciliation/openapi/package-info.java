/** What all operations of the OpenAPI document have in common, said once. */
@NullMarked
package io.reslip.reconciliation.openapi;

import org.jspecify.annotations.NullMarked;
