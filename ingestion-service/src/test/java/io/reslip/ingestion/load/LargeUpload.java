package io.reslip.ingestion.load;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

/**
 * Sends one NDJSON upload of host sales, made while it is sent, and prints answer and pace.
 *
 * <p>Arguments: address of ingestion, bearer token of a sender, size in MB, {@code plain} or {@code
 * gzip}, and a seed: the same seed sends the same records.
 */
public final class LargeUpload {
  private static final int MEGA = 1_000_000;

  private LargeUpload() {}

  public static void main(String[] arguments) throws Exception {
    long bytes = Long.parseLong(arguments[2]) * MEGA;
    boolean gzip = arguments[3].equals("gzip");
    long seed = Long.parseLong(arguments[4]);
    PipedInputStream body = new PipedInputStream(1 << 20);
    PipedOutputStream pipe = new PipedOutputStream(body);
    CompletableFuture<Long> lines =
        CompletableFuture.supplyAsync(() -> write(pipe, gzip, bytes, seed));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(arguments[0] + "/v1/uploads?source=HOST&layout=reslip-ndjson"))
            .header("Authorization", "Bearer " + arguments[1])
            .POST(BodyPublishers.ofInputStream(() -> body));
    if (gzip) {
      request.header("Content-Encoding", "gzip");
    }
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(answer.statusCode() + " " + answer.body());
      System.out.printf(
          "%d lines in %.1f s: %.0f records/s, %.1f MB/s decoded%n",
          lines.join(), seconds, lines.join() / seconds, bytes / seconds / MEGA);
    }
  }

  private static long write(OutputStream pipe, boolean gzip, long bytes, long seed) {
    long[] written = new long[2];
    try (OutputStream out =
        new CountingOutput(gzip ? new GZIPOutputStream(pipe, 1 << 16) : pipe, written)) {
      StringBuilder some = new StringBuilder();
      while (written[0] < bytes) {
        some.setLength(0);
        for (int i = 0; i < 200; i++) {
          line(some, seed, ++written[1]);
        }
        out.write(some.toString().getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the service stopped reading", e);
    }
    return written[1];
  }

  /** About 400 bytes, as a switch's log has them. The card is a published test number. */
  private static void line(StringBuilder line, long seed, long number) {
    long mixed = ((number + seed * 10_000_000L) * 0x9E3779B97F4A7C15L) >>> 1;
    line.append(
            "{\"source\":\"HOST\",\"type\":\"SALE\",\"result\":\"APPROVED\",\"merchantId\":\"8983100")
        .append(10_000_000 + mixed % 5_000)
        .append("\",\"terminalId\":\"")
        .append(10_000_000 + mixed % 20_000)
        .append("\",\"batch\":\"000042\",\"stan\":\"")
        .append("%06d".formatted(1 + number % 999_999))
        .append("\",\"rrn\":\"")
        .append("%012d".formatted(seed * 100_000_000L + number))
        .append("\",\"authCode\":\"")
        .append("%06d".formatted(1 + mixed % 999_998))
        .append("\",\"card\":\"4111111111111111\",\"amount\":")
        .append(100 + mixed % 100_000)
        .append(
            ",\"currency\":\"CNY\",\"mcc\":\"5411\",\"responseCode\":\"00\",\"entryMode\":\"051\",\"occurredAt\":\"2026-06-15T")
        .append("%02d:%02d:%02d".formatted(number / 3600 % 24, number / 60 % 60, number % 60))
        .append("+08:00\",\"acquirerId\":\"48021000\"}\n");
  }

  private static final class CountingOutput extends FilterOutputStream {
    private final long[] written;

    CountingOutput(OutputStream out, long[] written) {
      super(out);
      this.written = written;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written[0] += length;
    }
  }
}
