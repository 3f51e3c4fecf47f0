package io.reslip.suite.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayTest {
  private static final int SOON_MILLIS = 300;
  private static final int BY_ALL_MEANS_MILLIS = 10_000;

  private ServerSocket echo;
  private Way way;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::serve);
    way = new Way("here to there", echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    way.close();
    echo.close();
  }

  @Test
  void whatIsSaidComesThroughBothWays() throws IOException {
    try (Socket socket = connect()) {
      assertThat(said(socket, "hello")).isEqualTo("hello");
      assertThat(said(socket, "again")).isEqualTo("again");
    }
  }

  @Test
  void aCutEndsWhatIsOpenAndNewConnectionsGoOn() throws IOException {
    try (Socket socket = connect()) {
      said(socket, "hello");
      way.cut();
      assertEnds(socket);
    }
    try (Socket socket = connect()) {
      assertThat(said(socket, "new")).isEqualTo("new");
    }
  }

  @Test
  void aTearEndsInTheMiddle() throws IOException {
    try (Socket socket = connect()) {
      said(socket, "hello");
      way.tear();
      socket.getOutputStream().write("0123456789".getBytes(StandardCharsets.US_ASCII));
      assertEnds(socket);
    }
    way.mend();
    try (Socket socket = connect()) {
      assertThat(said(socket, "mended")).isEqualTo("mended");
    }
  }

  @Test
  void nothingGetsThroughAStallUntilItIsMended() throws IOException {
    try (Socket socket = connect()) {
      said(socket, "hello");
      way.stall();
      socket.getOutputStream().write("later".getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(SOON_MILLIS);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      way.mend();
      socket.setSoTimeout(BY_ALL_MEANS_MILLIS);
      assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
          .isEqualTo("later");
    }
  }

  @Test
  void aClosedWayTakesNobodyUntilItIsMended() throws IOException {
    way.refuse();
    assertThatThrownBy(
            () -> {
              try (Socket socket = connect()) {
                said(socket, "hello");
              }
            })
        .isInstanceOf(IOException.class);
    way.mend();
    try (Socket socket = connect()) {
      assertThat(said(socket, "open")).isEqualTo("open");
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), way.port());
    socket.setSoTimeout(BY_ALL_MEANS_MILLIS);
    return socket;
  }

  private static String said(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    byte[] answer = socket.getInputStream().readNBytes(text.length());
    if (answer.length < text.length()) {
      throw new IOException("ended");
    }
    return new String(answer, StandardCharsets.US_ASCII);
  }

  private static void assertEnds(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    int got = 0;
    try {
      while (in.read() >= 0) {
        got++;
      }
    } catch (IOException reset) {
      assertThat(reset).isNotInstanceOf(SocketTimeoutException.class);
    }
    assertThat(got).isLessThan(10);
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        Socket client = echo.accept();
        Thread.startVirtualThread(() -> echo(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void echo(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException ended) {
      // That is what the tests are about.
    }
  }
}
