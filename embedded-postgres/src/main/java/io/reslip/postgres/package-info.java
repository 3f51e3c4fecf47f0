/**
 * Starts a durable PostgreSQL from embedded binaries: for the services' tests and for one machine.
 */
@NullMarked
package io.reslip.postgres;

import org.jspecify.annotations.NullMarked;
