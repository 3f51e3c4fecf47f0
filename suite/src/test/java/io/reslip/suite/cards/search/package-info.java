/** Finds known secrets in bytes, however they are written, and says where. */
@NullMarked
package io.reslip.suite.cards.search;

import org.jspecify.annotations.NullMarked;
