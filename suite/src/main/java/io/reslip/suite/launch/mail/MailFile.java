package io.reslip.suite.launch.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads one kept message. */
final class MailFile {
  private MailFile() {}

  static Mail read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
      return new Mail(
          recipients(message),
          Optional.ofNullable(message.getSubject()).orElse(""),
          part(message, "text/plain").orElse(""),
          part(message, "text/html").orElse(""),
          file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalArgumentException(file + " is no mail message", e);
    }
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    Address[] to = message.getRecipients(RecipientType.TO);
    return to == null
        ? List.of()
        : Arrays.stream(to).map(address -> ((InternetAddress) address).getAddress()).toList();
  }

  private static Optional<String> part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = part(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
