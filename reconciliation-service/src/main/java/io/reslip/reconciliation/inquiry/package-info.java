/** Where is my payment: from whatever somebody remembers to what is known of it. */
@NullMarked
package io.reslip.reconciliation.inquiry;

import org.jspecify.annotations.NullMarked;
