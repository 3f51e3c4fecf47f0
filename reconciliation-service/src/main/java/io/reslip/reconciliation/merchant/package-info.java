/** What is agreed with a merchant, changed by two people only. */
@NullMarked
package io.reslip.reconciliation.merchant;

import org.jspecify.annotations.NullMarked;
