package io.reslip.reconciliation.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.reslip.reconciliation.outbox.OutboxDesk.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How much is owed, since when, and what is dead; the same from every replica. */
@ApplicationScoped
class OutboxMetrics {
  private final OutboxDesk desk;
  private final List<String> topics;
  private final MultiGauge pending;
  private final MultiGauge age;
  private final MultiGauge dead;

  OutboxMetrics(OutboxDesk desk, MeterRegistry registry, @All List<OutboxRoute> routes) {
    this.desk = desk;
    this.topics = routes.stream().map(OutboxRoute::topic).toList();
    this.pending =
        MultiGauge.builder("reslip.outbox.pending")
            .description("Messages owed to other services")
            .register(registry);
    this.age =
        MultiGauge.builder("reslip.outbox.age")
            .baseUnit("seconds")
            .description("Age of the oldest message that is owed")
            .register(registry);
    this.dead =
        MultiGauge.builder("reslip.outbox.dead")
            .description("Messages that are given up until a person looks")
            .register(registry);
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    Map<String, Backlog> known =
        desk.backlogs().stream().collect(Collectors.toMap(Backlog::topic, Function.identity()));
    List<Backlog> all =
        topics.stream()
            .map(topic -> known.getOrDefault(topic, new Backlog(topic, 0, 0, Duration.ZERO)))
            .toList();
    show(pending, all, Backlog::pending);
    show(age, all, backlog -> backlog.oldest().toSeconds());
    show(dead, all, Backlog::dead);
  }

  private static void show(MultiGauge gauge, List<Backlog> all, ToDoubleFunction<Backlog> value) {
    gauge.register(
        all.stream()
            .<Row<?>>map(
                backlog -> Row.of(Tags.of("topic", backlog.topic()), value.applyAsDouble(backlog)))
            .toList(),
        true);
  }
}
