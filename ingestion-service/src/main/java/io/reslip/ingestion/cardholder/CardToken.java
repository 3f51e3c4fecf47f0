package io.reslip.ingestion.cardholder;

/**
 * A keyed hash that stands for a card number.
 *
 * @param key the version of the key, as the keyring names it
 * @param token 32 lower-case hexadecimal digits
 */
public record CardToken(String key, String token) {}
