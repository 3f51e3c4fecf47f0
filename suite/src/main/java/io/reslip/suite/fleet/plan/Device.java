package io.reslip.suite.fleet.plan;

/**
 * What stands at a counter under a terminal's number.
 *
 * @param counters its own: another device begins anew
 */
record Device(String serial, Counters counters) {}
