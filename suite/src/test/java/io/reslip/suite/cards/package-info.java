/** The card-data search: nothing that Reslip keeps, says or logs holds card data. */
@NullMarked
package io.reslip.suite.cards;

import org.jspecify.annotations.NullMarked;
