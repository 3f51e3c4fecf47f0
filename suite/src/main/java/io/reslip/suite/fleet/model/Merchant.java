package io.reslip.suite.fleet.model;

import org.jspecify.annotations.Nullable;

/**
 * A merchant of the simulated acquirer.
 *
 * @param id {@code M1}, {@code M2}, …
 * @param mcc merchant category code
 * @param hasTill whether its cash registers send their day too
 * @param allNight whether it is open around the clock
 * @param splitsTenders whether a sale may be paid partly by card and partly in cash
 * @param switchedId the number under which the scheme knows it (DE 42 of its answers): 15 digits
 *     with the category code within; null where it is {@code id}
 */
public record Merchant(
    String id,
    String name,
    String mcc,
    boolean hasTill,
    boolean allNight,
    boolean splitsTenders,
    @Nullable String switchedId) {

  /** Its number in what the scheme says. */
  public String idAtScheme() {
    return switchedId == null ? id : switchedId;
  }
}
