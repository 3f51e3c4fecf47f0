package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.model.Terminal;

/**
 * A sale that a register took without its terminal.
 *
 * @param register named by the terminal that stands beside it
 * @param number 0, 1, … within the register's day
 * @param second seconds since midnight
 * @param tender {@code CASH} or {@code OTHER}
 */
public record CounterSale(
    Terminal register, int number, int second, String tender, long amountMinor) {}
