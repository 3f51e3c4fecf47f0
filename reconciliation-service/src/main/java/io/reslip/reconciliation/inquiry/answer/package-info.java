/** What an asker is told of a payment: how it stands, what is next and whose it is, in words. */
@NullMarked
package io.reslip.reconciliation.inquiry.answer;

import org.jspecify.annotations.NullMarked;
