package io.reslip.suite.fleet.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payment that another one speaks of. Null is what the terminal does not have, or no more.
 *
 * @param rrn null where the host never knew the payment
 * @param authCode null where it is not known
 */
public record Original(
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable String authCode,
    LocalDate day) {}
