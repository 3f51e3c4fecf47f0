package io.reslip.suite.bench.figures;

/**
 * What it ran on.
 *
 * @param loadBefore load average of one minute before the first round; negative where unknown
 * @param loadAfter the same after the last
 * @param durability PostgreSQL's settings that decide what a commit costs
 */
public record Machine(
    int cores,
    long memoryBytes,
    String system,
    String jdk,
    String postgres,
    String durability,
    double loadBefore,
    double loadAfter) {}
