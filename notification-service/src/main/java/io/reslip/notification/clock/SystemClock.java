package io.reslip.notification.clock;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** People are told things in real time: this service has no simulated clock. */
class SystemClock {

  /** To the microsecond, as the database keeps it. */
  @Produces
  @Singleton
  @Unremovable
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }
}
