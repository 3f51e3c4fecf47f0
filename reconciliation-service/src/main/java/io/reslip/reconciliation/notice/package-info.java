/** What merchants are to be told: owed to notification, which tells them. */
@NullMarked
package io.reslip.reconciliation.notice;

import org.jspecify.annotations.NullMarked;
