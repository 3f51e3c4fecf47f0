package io.reslip.suite.fleet.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payment that a void or refund speaks of.
 *
 * @param batch null where the terminal has it no more
 * @param stan null where the terminal has it no more
 */
public record Original(
    @Nullable String batch, @Nullable String stan, String rrn, String authCode, LocalDate day) {}
