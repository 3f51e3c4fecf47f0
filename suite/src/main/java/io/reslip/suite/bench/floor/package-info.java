/**
 * Floors: production's own tables, copied from the live catalog, and the rows that go into them.
 */
@NullMarked
package io.reslip.suite.bench.floor;

import org.jspecify.annotations.NullMarked;
