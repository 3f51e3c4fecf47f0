package io.reslip.notification.delivery;

import io.reslip.notification.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail, written.
 *
 * @param messageId the same at every attempt, so that a receiver can tell a copy
 * @param inReplyTo Message-ID of the mail that it corrects
 */
record Letter(
    Language language,
    String messageId,
    @Nullable String inReplyTo,
    String subject,
    String text,
    String html) {}
