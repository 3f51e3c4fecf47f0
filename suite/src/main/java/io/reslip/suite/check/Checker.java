package io.reslip.suite.check;

import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.check.read.Services;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.access.Access;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Judges a running suite from outside, at any time. It looks on only; what is being worked on while
 * it looks is either asked for again or said not to be checked, never called wrong.
 */
public final class Checker {
  private static final int TRIES = 2;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Services services;
  private final Duration patience;
  private final Consumer<String> progress;

  /**
   * @param patience how long to wait for the suite to come to rest
   * @param progress told what is being done, for people who wait
   */
  public Checker(Access access, Duration patience, Consumer<String> progress) {
    this.services = new Services(access);
    this.patience = patience;
    this.progress = progress;
  }

  /**
   * Checks everything.
   *
   * @throws Failure when a service refuses to answer
   * @throws java.io.UncheckedIOException when a service cannot be reached
   */
  public Verdict run() {
    long begin = System.nanoTime();
    boolean atRest = awaitRest();
    for (int tries = atRest ? 1 : TRIES; ; tries++) {
      Findings findings = new Findings();
      try (Attempt attempt = new Attempt(services, findings, progress)) {
        boolean rested = attempt.read();
        if (rested || tries == TRIES) {
          attempt.judge(rested);
          suspense(findings);
          double seconds = (System.nanoTime() - begin) / 1e9;
          return Verdict.of(findings, rested, attempt.position(), attempt.facts(), seconds);
        }
      }
      // Something came in meanwhile: once more, and then with what can be said of a moving suite.
      awaitRest();
    }
  }

  private void suspense(Findings findings) {
    findings.notChecked(
        Check.SUSPENSE,
        services.hasSuspense()
            ? "GET /v1/suspense is new: this checker does not know its entries yet"
            : "there is no GET /v1/suspense yet; amounts at risk are held against the summary");
  }

  private boolean awaitRest() {
    progress.accept("waiting until all is matched");
    long end = System.nanoTime() + patience.toNanos();
    while (!services.intake().path("idle").asBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("Interrupted.", e, List.of());
      }
    }
    return true;
  }
}
