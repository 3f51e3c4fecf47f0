package io.reslip.notification.delivery;

import io.reslip.notification.notice.Attempt.Outcome;
import io.vertx.ext.mail.SMTPException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a failure to send means: for good, not now, or no mail server at all. */
final class SmtpFailures {
  /**
   * How the mail client begins its message when the answer is about the address or the mail. All
   * else (greeting, TLS, authentication, our own address) is about us: a wrong password must not
   * kill every notice.
   */
  private static final List<String> ABOUT_THE_MAIL =
      List.of(
          "recipient address not accepted",
          "no recipient addresses were accepted",
          "DATA command not accepted",
          "sending data failed");

  private static final int MAX_REASON = 500;

  private SmtpFailures() {}

  static Reply reply(Throwable failure) {
    SMTPException smtp = find(failure);
    if (smtp == null) {
      return new Reply(Outcome.UNREACHABLE, "No answer from the mail server: " + words(failure));
    }
    String said = text(smtp.getReplyMessage());
    String where = smtp.getMessage();
    if (where == null || ABOUT_THE_MAIL.stream().noneMatch(where::startsWith)) {
      return new Reply(Outcome.UNREACHABLE, "The mail server does not serve us: " + said);
    }
    return new Reply(smtp.isPermanent() ? Outcome.REFUSED : Outcome.DEFERRED, said);
  }

  private static @Nullable SMTPException find(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (at instanceof SMTPException smtp) {
        return smtp;
      }
      at = at.getCause();
    }
    return null;
  }

  private static String words(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 10; depth++) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return text(message == null ? root.getClass().getSimpleName() : message);
  }

  private static String text(@Nullable String said) {
    String plain = said == null ? "" : said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.length() <= MAX_REASON ? plain : plain.substring(0, MAX_REASON);
  }
}
