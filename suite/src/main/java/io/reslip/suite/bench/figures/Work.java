package io.reslip.suite.bench.figures;

/**
 * What was done.
 *
 * @param rows of what the benchmark counts
 * @param bytes of what was moved, before any compression
 */
public record Work(long rows, long bytes) {}
