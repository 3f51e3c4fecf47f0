package io.reslip.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mail server that the application under test sends to: a real one, that can be stopped. */
public final class TestMail {
  static final String PORT = "test.smtp.port";
  private static GreenMail server;

  private TestMail() {}

  /** Starts it, unless it runs. */
  public static synchronized void start() {
    if (server == null) {
      ServerSetup setup = new ServerSetup(port(), "127.0.0.1", "smtp");
      setup.setServerStartupTimeout(60_000);
      GreenMail starting = new GreenMail(setup);
      starting.start();
      server = starting;
    }
  }

  /** Stops it: connections are refused. */
  public static synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  public static int port() {
    return ConfigProvider.getConfig().getValue(PORT, Integer.class);
  }

  /** The mails to this address so far. */
  public static synchronized List<MimeMessage> to(String address) {
    return server == null
        ? List.of()
        : Arrays.stream(server.getReceivedMessages())
            .filter(mail -> recipients(mail).contains(address))
            .toList();
  }

  /** The body of this type, as text. */
  public static String body(MimeMessage mail, String type) {
    try {
      return part(mail, type);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = part(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static List<String> recipients(MimeMessage mail) {
    try {
      return Arrays.stream(mail.getAllRecipients()).map(Address::toString).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
