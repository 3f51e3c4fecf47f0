/** Sends card data on every way that leads into the services, and keeps all that they answer. */
@NullMarked
package io.reslip.suite.cards.sending;

import org.jspecify.annotations.NullMarked;
