package io.reslip.suite.client;

import io.reslip.suite.fleet.Delivery.Content;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A file that is sent while it is being written: a large one never lies in memory. */
final class Streamed {
  private static final int PIPE_BYTES = 64 * 1024;

  private final Content content;
  private volatile long items;
  private volatile long bytes;

  Streamed(Content content) {
    this.content = content;
  }

  /** Begins to write, from the start each time. */
  InputStream open() {
    try {
      PipedInputStream reading = new PipedInputStream(PIPE_BYTES);
      PipedOutputStream writing = new PipedOutputStream(reading);
      CompletableFuture<@Nullable Void> written = new CompletableFuture<>();
      Thread.startVirtualThread(() -> write(writing, written));
      return new Checked(reading, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many records and events it holds; known when all was read. */
  long items() {
    return items;
  }

  /** Its size; known when all was read. */
  long bytes() {
    return bytes;
  }

  private void write(OutputStream pipe, CompletableFuture<@Nullable Void> written) {
    try (Counting out = new Counting(new BufferedOutputStream(pipe, PIPE_BYTES))) {
      items = content.writeTo(out);
      bytes = out.count;
      written.complete(null);
    } catch (IOException | RuntimeException e) {
      written.completeExceptionally(e);
    }
  }

  /** Fails at the end when the writer did: half a file must not look like a whole one. */
  private static final class Checked extends FilterInputStream {
    private final CompletableFuture<@Nullable Void> written;

    Checked(InputStream in, CompletableFuture<@Nullable Void> written) {
      super(in);
      this.written = written;
    }

    @Override
    public int read() throws IOException {
      return checked(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return checked(super.read(buffer, offset, length));
    }

    private int checked(int read) throws IOException {
      if (read < 0) {
        try {
          written.get();
        } catch (ExecutionException e) {
          throw new IOException("the file could not be written to its end", e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException(e);
        }
      }
      return read;
    }
  }

  /** Counts what is written. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      out.write(buffer, offset, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
