package io.reslip.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Hands mails to the mail server, one for each address. */
@Singleton
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);

  /**
   * Vert.x mail client 4.5.27 loses a mail, to its time-out, that is sent while its last connection
   * closes, and it closes one after each failure.
   */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);

  private final Mailer mailer;

  Postman(Mailer mailer) {
    this.mailer = mailer;
  }

  /** Sends, and says what the mail server made of it; never throws. */
  Reply send(Letter letter, String address) {
    Mail mail =
        new Mail()
            .addTo(address)
            .setSubject(letter.subject())
            .setText(letter.text())
            .setHtml(letter.html())
            .addHeader("Message-ID", letter.messageId())
            .addHeader("Content-Language", letter.language().tag())
            .addHeader("Auto-Submitted", "auto-generated");
    String former = letter.inReplyTo();
    if (former != null) {
      mail.addHeader("In-Reply-To", former).addHeader("References", former);
    }
    try {
      mailer.send(mail);
      return Reply.ACCEPTED;
    } catch (RuntimeException e) {
      Reply reply = SmtpFailures.reply(e);
      LOG.debugf(e, "mail %s: %s", letter.messageId(), reply.outcome());
      LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      return reply;
    }
  }
}
