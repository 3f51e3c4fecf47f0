package io.reslip.suite.launch.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.reslip.suite.console.Failure;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An SMTP server on the loopback address that takes every message and keeps it as a file. */
public final class Mailbox implements AutoCloseable {
  private static final String SUFFIX = ".eml";

  private final GreenMail server;
  private final Path folder;
  private int taken;

  private Mailbox(GreenMail server, Path folder, int taken) {
    this.server = server;
    this.folder = folder;
    this.taken = taken;
  }

  /** Starts on a free port; messages go to {@code folder}, beside those that are there already. */
  public static Mailbox start(Path folder) {
    try {
      Files.createDirectories(folder);
      GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      Mailbox mailbox = new Mailbox(server, folder, files(folder).size());
      server.start();
      server.getUserManager().setMessageDeliveryHandler(mailbox::deliver);
      return mailbox;
    } catch (IOException e) {
      throw new Failure("The folder for mail cannot be used: " + e.getMessage(), e, List.of());
    }
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getSmtp().getPort();
  }

  /** Where the messages are kept, one file each. */
  public Path folder() {
    return folder;
  }

  /** All messages, the oldest first, those of earlier runs in the same folder too. */
  public List<Mail> messages() {
    try {
      return files(folder).stream().map(MailFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  // Kept as a file before the sender hears that it was taken: GreenMail's own memory is then free
  // to go.
  private synchronized GreenMailUser deliver(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    Path unfinished = folder.resolve(".unfinished");
    try {
      try (OutputStream file = Files.newOutputStream(unfinished)) {
        message.getMessage().writeTo(file);
      }
      taken++;
      Files.move(unfinished, folder.resolve(String.format("%06d%s", taken, SUFFIX)));
    } catch (IOException e) {
      throw new MessagingException("the message could not be kept", e);
    }
    UserManager users = server.getUserManager();
    String address = recipient.getEmail();
    GreenMailUser known = users.getUserByEmail(address);
    return known == null ? users.createUser(address, address, address) : known;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }
}
