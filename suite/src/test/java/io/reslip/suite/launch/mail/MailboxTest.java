package io.reslip.suite.launch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

  @Test
  void aMessageIsKeptAsAFileAndThereAgainAfterReopening(@TempDir Path folder) throws Exception {
    // given
    try (Mailbox mailbox = Mailbox.start(folder)) {
      send(mailbox.port(), "shop@example.com", "补单通知", "金额 ¥12.34");
      send(mailbox.port(), "other@example.com", "Second", "text");
    }

    // when
    try (Mailbox reopened = Mailbox.start(folder)) {
      send(reopened.port(), "shop@example.com", "Third", "text");

      // then
      List<Mail> messages = reopened.messages();
      assertThat(messages).extracting(Mail::subject).containsExactly("补单通知", "Second", "Third");
      assertThat(messages.getFirst().recipients()).containsExactly("shop@example.com");
      assertThat(messages.getFirst().text()).contains("金额 ¥12.34");
      assertThat(messages.getFirst().html()).isEmpty();
      assertThat(messages.getFirst().file()).hasParent(folder).exists();
    }
  }

  private static void send(int port, String to, String subject, String text) throws Exception {
    ServerSetup server = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    Session session = GreenMailUtil.getSession(server, new Properties());
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("reslip@reslip.local"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }
}
