package io.reslip.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.reslip.notification.notice.Attempt.Outcome;
import io.reslip.notification.notice.NoticeKind;
import io.reslip.notification.notice.NoticeState;
import io.reslip.notification.notice.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a dashboard and an alert want to know of the outbox. */
@Singleton
class DeliveryMetrics {
  private final Outbox outbox;
  private final MeterRegistry registry;
  private final MultiGauge notices;
  private volatile double oldestSeconds;
  private volatile double reachable = Double.NaN;

  DeliveryMetrics(Outbox outbox, MeterRegistry registry) {
    this.outbox = outbox;
    this.registry = registry;
    this.notices =
        MultiGauge.builder("reslip.notices")
            .description("Notices that are not sent, by state and kind")
            .register(registry);
    Gauge.builder("reslip.notices.oldest.pending", this, metrics -> metrics.oldestSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest notice on its way")
        .register(registry);
    Gauge.builder("reslip.smtp.reachable", this, metrics -> metrics.reachable)
        .description("1 when the mail server answered the last attempt of this process, 0 when not")
        .register(registry);
  }

  void attempted(NoticeKind kind, Outcome outcome) {
    reachable = outcome == Outcome.UNREACHABLE ? 0 : 1;
    registry
        .counter("reslip.delivery.attempts", "kind", kind.name(), "outcome", outcome.name())
        .increment();
  }

  void sent(NoticeKind kind) {
    registry.counter("reslip.notices.sent", "kind", kind.name()).increment();
  }

  /** Counts off the scrape: a slow database must not stop the other metrics. */
  @Scheduled(identity = "delivery-metrics", every = "${reslip.delivery.metrics-every:15s}")
  void refresh() {
    Map<Tags, Long> counts = new HashMap<>();
    for (NoticeState state : NoticeState.values()) {
      for (NoticeKind kind : NoticeKind.values()) {
        if (state != NoticeState.SENT) {
          counts.put(tags(state, kind), 0L);
        }
      }
    }
    outbox.open().forEach(open -> counts.put(tags(open.state(), open.kind()), open.count()));
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    counts.forEach((tags, count) -> rows.add(MultiGauge.Row.of(tags, count)));
    notices.register(rows, true);
    oldestSeconds = outbox.oldestPending().toMillis() / 1000.0;
  }

  private static Tags tags(NoticeState state, NoticeKind kind) {
    return Tags.of("state", state.name(), "kind", kind.name());
  }
}
