/**
 * Brings requests and responses together, and makes records, events and attestations of them. Pure.
 */
@NullMarked
package io.reslip.ingestion.iso8583.exchange;

import org.jspecify.annotations.NullMarked;
