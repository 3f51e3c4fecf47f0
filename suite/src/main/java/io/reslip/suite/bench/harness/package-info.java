/**
 * The harness: warm-up, CHECKPOINT, subject and floor in turn, CPU by process. A benchmark says
 * what subject and floor are.
 */
@NullMarked
package io.reslip.suite.bench.harness;

import org.jspecify.annotations.NullMarked;
