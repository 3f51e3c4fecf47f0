package io.reslip.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers senders and recipients as a test wants it to. */
public final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread listener;
  private final UnaryOperator<String> replies;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();

  /**
   * Listens where the application under test sends to.
   *
   * @param replies reply line for each address named in MAIL or RCPT, as {@code 550 no such user}
   */
  public ScriptedSmtp(UnaryOperator<String> replies) {
    this.replies = replies;
    try {
      socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), TestMail.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener = Thread.ofVirtual().start(this::listen);
  }

  /** Addresses that got a mail. */
  public List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** Returns when the port is free again. */
  @Override
  public void close() {
    try {
      socket.close();
      listener.join();
      for (Socket client : clients) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> converse(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 scripted");
      String address = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          address = addressIn(line);
          say(client, replies.apply(address));
        } else if (command.startsWith("MAIL FROM:")) {
          say(client, replies.apply(addressIn(line)));
        } else if (command.equals("DATA")) {
          say(client, "354 go on");
          while (!".".equals(in.readLine())) {
            continue;
          }
          accepted.add(address);
          say(client, "250 taken");
        } else if (command.equals("QUIT")) {
          say(client, "221 bye");
          return;
        } else {
          say(client, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has hung up: nothing to answer any more.
      return;
    }
  }

  private static String addressIn(String line) {
    return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }
}
