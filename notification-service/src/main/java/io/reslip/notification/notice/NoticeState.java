package io.reslip.notification.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a notice is. */
@Schema(
    name = "NoticeState",
    description =
        "WAITING_FOR_ADDRESS: the recipient has no address yet. PENDING: on its way. SENT: a mail"
            + " server took it. DEAD: given up, waits for a person")
public enum NoticeState {
  WAITING_FOR_ADDRESS,
  PENDING,
  SENT,
  DEAD
}
