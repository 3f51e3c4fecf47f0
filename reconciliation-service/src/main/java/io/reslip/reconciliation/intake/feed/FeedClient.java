package io.reslip.reconciliation.intake.feed;

import io.reslip.reconciliation.access.ServiceToken;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks ingestion for facts. Retries are the caller's. */
@Singleton
public class FeedClient {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration BODY = Duration.ofSeconds(60);
  private static final int EXCERPT = 2000;

  private final URI feed;
  private final ServiceToken token;
  private final HttpClient http;
  private final ScheduledThreadPoolExecutor guards =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("feed-guard").factory());

  FeedClient(
      @ConfigProperty(name = "reslip.ingestion.url", defaultValue = "http://127.0.0.1:8081")
          URI ingestion,
      ServiceToken token) {
    this.feed = URI.create(ingestion.toString().replaceAll("/+$", "") + "/v1/feed");
    this.token = token;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    this.guards.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads facts.
   *
   * @param cursor where to continue; null for the feed's beginning
   * @param slices which slices, 0 to 63
   * @param limit at most this many facts
   * @param wait how long to wait for news, in whole seconds
   * @throws FeedException when it cannot be read
   */
  public FeedAnswer read(
      @Nullable String cursor, Collection<Integer> slices, int limit, Duration wait) {
    String asked = slices.stream().map(String::valueOf).collect(Collectors.joining(","));
    String query =
        "limit=" + limit + "&wait=" + wait.toSeconds() + "&slice=" + asked + after(cursor);
    return send(query, wait, body -> new FeedReader(body, limit).read());
  }

  /**
   * How far the feed goes now.
   *
   * @param cursor any that is still good, the nearer to the end the better; null for the beginning
   * @throws FeedException when it cannot be read
   */
  public long head(@Nullable String cursor) {
    return send("limit=1&wait=0" + after(cursor), Duration.ZERO, FeedReader::head);
  }

  @PreDestroy
  void close() {
    guards.shutdownNow();
    http.shutdownNow();
  }

  private interface Reading<T> {
    T of(InputStream body) throws IOException;
  }

  private <T> T send(String query, Duration wait, Reading<T> reading) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(feed + "?" + query))
            .header("Authorization", "Bearer " + token())
            .header("Accept", "application/x-ndjson, application/problem+json")
            .timeout(wait.plus(ANSWER))
            .build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw refused(response.statusCode(), body);
        }
        return guarded(body, reading);
      }
    } catch (IOException e) {
      throw new FeedException("the feed cannot be reached: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FeedException("interrupted", e);
    }
  }

  // The client limits the time to the first byte only; whoever stops midway is cut off here.
  private <T> T guarded(InputStream body, Reading<T> reading) throws IOException {
    Future<?> guard = guards.schedule(() -> close(body), BODY.toSeconds(), TimeUnit.SECONDS);
    try {
      return reading.of(body);
    } finally {
      guard.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String token() {
    try {
      return token.bearer();
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new FeedException("there is no service token", e);
    }
  }

  private static String after(@Nullable String cursor) {
    return cursor == null ? "" : "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
  }

  private static FeedException refused(int status, InputStream body) throws IOException {
    String excerpt = new String(body.readNBytes(EXCERPT), StandardCharsets.UTF_8);
    boolean forgotten =
        excerpt.contains("/problems/feed-epoch") || excerpt.contains("/problems/invalid-cursor");
    return new FeedException(
        forgotten ? FeedException.Kind.CURSOR_FORGOTTEN : FeedException.Kind.AWAY,
        "the feed answers " + status);
  }
}
