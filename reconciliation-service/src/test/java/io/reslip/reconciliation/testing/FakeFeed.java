package io.reslip.reconciliation.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Ingestion's feed as the contract has it. Tests run in another class loader and talk to it by
 * HTTP: {@code POST /fake/chunk} with one fact a line, {@code POST /fake/epoch} to begin a new
 * epoch with the same facts, {@code POST /fake/away} to break down for a number of requests.
 *
 * <p>A line names its slice as {@code "slice":17}; the feed adds cursor and position. A line that
 * begins with {@code !} is told as it stands, without the mark.
 */
final class FakeFeed implements AutoCloseable {
  private static final long MILLIS = 1000;

  private final HttpServer server;
  private final List<Line> lines = new ArrayList<>();
  private long epoch = 1;
  private long head;
  private int away;

  private record Line(long position, int ordinal, int slice, String text) {}

  private record Cursor(long epoch, long position, int ordinal) {
    static final int WHOLE = Integer.MAX_VALUE;

    static Cursor parse(String text) {
      String[] parts = text.split("\\.");
      return new Cursor(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    String text() {
      return epoch + "." + position + "." + ordinal;
    }

    boolean isBefore(Line line) {
      return position < line.position || (position == line.position && ordinal < line.ordinal);
    }
  }

  FakeFeed() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/feed", this::feed);
    server.createContext("/fake/chunk", exchange -> answer(exchange, chunk(body(exchange))));
    server.createContext("/fake/epoch", exchange -> answer(exchange, newEpoch()));
    server.createContext(
        "/fake/away", exchange -> answer(exchange, breakDown(Integer.parseInt(body(exchange)))));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized String chunk(String body) {
    head++;
    int ordinal = 0;
    for (String text : body.split("\n")) {
      if (!text.isBlank()) {
        lines.add(new Line(head, ordinal++, slice(text), text));
      }
    }
    notifyAll();
    return String.valueOf(head);
  }

  private synchronized String newEpoch() {
    epoch++;
    notifyAll();
    return String.valueOf(epoch);
  }

  private synchronized String breakDown(int requests) {
    away = requests;
    return "";
  }

  private static int slice(String text) {
    int at = text.indexOf("\"slice\":");
    return at < 0 || text.startsWith("!")
        ? 0
        : Integer.parseInt(text.substring(at + 8).split("[,}]")[0]);
  }

  private void feed(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    int status;
    StringBuilder body = new StringBuilder();
    synchronized (this) {
      Cursor after =
          query.containsKey("after")
              ? Cursor.parse(query.get("after"))
              : new Cursor(epoch, 0, Cursor.WHOLE);
      if (away > 0) {
        away--;
        status = 503;
      } else if (after.epoch != epoch) {
        status = 409;
        body.append("{\"type\":\"/problems/feed-epoch\",\"status\":409}");
      } else {
        status = 200;
        waitForNews(after, Long.parseLong(query.getOrDefault("wait", "0")));
        page(after, slices(query), Integer.parseInt(query.getOrDefault("limit", "1000")), body);
      }
    }
    send(exchange, status, body.toString());
  }

  private void waitForNews(Cursor after, long seconds) {
    long until = System.currentTimeMillis() + seconds * MILLIS;
    long asked = head;
    boolean news = after.position < head;
    while (!news && head == asked && after.epoch == epoch) {
      long left = until - System.currentTimeMillis();
      if (left <= 0) {
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void page(Cursor after, List<Integer> slices, int limit, StringBuilder out) {
    int told = 0;
    Cursor cursor = null;
    for (Line line : lines) {
      if (!after.isBefore(line) || !(slices.isEmpty() || slices.contains(line.slice))) {
        continue;
      }
      if (told == limit) {
        head(cursor, out);
        return;
      }
      told++;
      cursor = new Cursor(epoch, line.position, line.ordinal);
      if (line.text.startsWith("!")) {
        out.append(line.text.substring(1));
      } else {
        out.append("{\"cursor\":\"").append(cursor.text()).append("\",\"position\":");
        out.append(line.position).append(',').append(line.text.substring(1));
      }
      out.append('\n');
    }
    head(told == limit ? cursor : new Cursor(epoch, head, Cursor.WHOLE), out);
  }

  private void head(Cursor cursor, StringBuilder out) {
    out.append("{\"cursor\":\"").append(cursor.text()).append("\",\"fact\":\"HEAD\",\"position\":");
    out.append(head).append(",\"at\":\"2026-06-16T04:00:00Z\"}\n");
  }

  private static List<Integer> slices(Map<String, String> query) {
    List<Integer> slices = new ArrayList<>();
    for (String slice : query.getOrDefault("slice", "").split(",")) {
      if (!slice.isEmpty()) {
        slices.add(Integer.valueOf(slice));
      }
    }
    return slices;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    send(exchange, 200, text);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
