package io.reslip.notification.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice tells. */
@Schema(
    name = "NoticeKind",
    description =
        "RECORD_RESTORED: a missing record was restored. RESTORATION_WITHDRAWN: the original came"
            + " after all, and the notice that it supersedes is corrected")
public enum NoticeKind {
  RECORD_RESTORED,
  RESTORATION_WITHDRAWN
}
