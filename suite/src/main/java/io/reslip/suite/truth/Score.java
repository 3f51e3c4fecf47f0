package io.reslip.suite.truth;

/**
 * How an answer did at one kind of discrepancy.
 *
 * @param seeded how many there are
 * @param found how many of those it lists
 * @param missed how many it does not list
 * @param falseAlarms what it lists beside them
 */
public record Score(Kind kind, int seeded, int found, int missed, int falseAlarms) {}
