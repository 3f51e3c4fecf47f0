package io.reslip.suite.bench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A small TCP proxy on the loopback address whose connections can be cut, torn and stalled. */
final class Way implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final String name;
  private final int target;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;
  private volatile boolean tearing;
  private volatile CountDownLatch passable = new CountDownLatch(0);

  /**
   * Listens on a free port.
   *
   * @param target where connections lead, on 127.0.0.1
   */
  Way(String name, int target) {
    this.name = name;
    this.target = target;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String name() {
    return name;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Ends all connections at once. */
  void cut() {
    sockets.forEach(Way::end);
  }

  /** Ends each connection in the middle of the next bytes that it carries. */
  void tear() {
    tearing = true;
  }

  /** Ends all connections and takes no new ones, until {@link #mend}. */
  void refuse() {
    refusing = true;
    cut();
  }

  /** Lets nothing through, without a word, until {@link #mend}. */
  void stall() {
    passable = new CountDownLatch(1);
  }

  /** All is well again. */
  void mend() {
    refusing = false;
    tearing = false;
    passable.countDown();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket from = listening.accept();
        if (refusing) {
          end(from);
        } else {
          Thread.ofVirtual().start(() -> connect(from));
        }
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void connect(Socket from) {
    Socket to = new Socket();
    sockets.add(from);
    try {
      to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
      sockets.add(to);
      from.setTcpNoDelay(true);
      to.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(from, to));
      carry(to, from);
    } catch (IOException nobodyThere) {
      end(from);
    }
    sockets.remove(from);
    sockets.remove(to);
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        passable.await();
        if (tearing) {
          out.write(buffer, 0, read / 2);
          out.flush();
          break;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException ended) {
      // Both ends are told below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(from);
      end(to);
    }
  }

  @SuppressWarnings("EmptyCatch")
  private static void end(Socket socket) {
    try {
      // Reset, not a farewell: what is under way is lost.
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException goneAlready) {
      // As wanted.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    mend();
    cut();
  }
}
