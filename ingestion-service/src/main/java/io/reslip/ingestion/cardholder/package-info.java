/**
 * Card numbers and the rest of cardholder data: found, tokenised, masked and overwritten in place.
 */
@NullMarked
package io.reslip.ingestion.cardholder;

import org.jspecify.annotations.NullMarked;
