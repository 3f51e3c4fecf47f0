package io.reslip.suite.fleet.model;

/**
 * A merchant of the simulated acquirer.
 *
 * @param id {@code M1}, {@code M2}, …
 * @param mcc merchant category code
 * @param hasTill whether its cash registers send their day too
 */
public record Merchant(String id, String name, String mcc, boolean hasTill) {}
