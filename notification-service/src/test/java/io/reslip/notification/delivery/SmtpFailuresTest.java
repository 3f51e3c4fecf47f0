package io.reslip.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.notification.notice.Attempt.Outcome;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "recipient address not accepted, 550, REFUSED",
    "sending data failed, 554, REFUSED",
    "recipient address not accepted, 450, DEFERRED",
    "DATA command not accepted, 451, DEFERRED",
    "sender address not accepted, 550, UNREACHABLE",
    "got error response, 554, UNREACHABLE",
    "AUTH PLAIN failed, 535, UNREACHABLE"
  })
  void theReplyTellsWhetherItIsForGoodAndWhetherItIsAboutUs(
      String where, int code, Outcome outcome) {
    SMTPException failure =
        new SMTPException(where, code, List.of(code + " no\r\n such thing"), false);

    Reply reply = SmtpFailures.reply(new CompletionException(failure));

    assertThat(reply.outcome()).isEqualTo(outcome);
    assertThat(reply.reason()).contains("no such thing").doesNotContain("\n");
  }

  @Test
  void withoutAReplyThereIsNoServer() {
    Reply reply =
        SmtpFailures.reply(new CompletionException(new ConnectException("Connection refused")));

    assertThat(reply.outcome()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(reply.reason()).contains("Connection refused");
  }
}
