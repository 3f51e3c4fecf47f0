package io.reslip.suite.bench.figures;

import java.time.LocalDate;

/**
 * All there is to tell of one run of a benchmark.
 *
 * @param rounds how many times subject and floor alternated
 */
public record Report(
    Heading heading, LocalDate date, int rounds, Machine machine, Findings findings) {}
