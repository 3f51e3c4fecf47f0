package io.reslip.notification.delivery;

import io.reslip.notification.notice.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one mail to one address.
 *
 * @param reason null when it was accepted
 */
record Reply(Outcome outcome, @Nullable String reason) {
  static final Reply ACCEPTED = new Reply(Outcome.ACCEPTED, null);
}
