package io.reslip.suite.launch.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready, until it says yes or is gone. */
public final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * Returns when the service is ready.
   *
   * @param management address of its management port
   * @throws io.reslip.suite.console.Failure when it has ended, or is not ready in two minutes
   */
  public void await(ServiceProcess process, URI management) throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(management.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!saysYes(question)) {
      if (process.endedWithin(BETWEEN_QUESTIONS)) {
        throw ServiceFailure.ended(process);
      }
      if (System.nanoTime() > deadline) {
        throw ServiceFailure.notReady(process, LIMIT.toSeconds());
      }
    }
  }

  private boolean saysYes(HttpRequest question) throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notListeningYet) {
      return false;
    }
  }
}
