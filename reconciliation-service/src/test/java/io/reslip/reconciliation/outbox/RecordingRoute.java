package io.reslip.reconciliation.outbox;

import io.reslip.reconciliation.access.Actor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A topic of the tests' own, that remembers what it was told. */
@Singleton
class RecordingRoute implements OutboxRoute {
  static final String TOPIC = "TEST";
  static final String PATH = "/v1/outbox-test";

  final List<String> delivered = new CopyOnWriteArrayList<>();
  final List<String> died = new CopyOnWriteArrayList<>();
  final List<String> revived = new CopyOnWriteArrayList<>();

  private final URI receiver;

  RecordingRoute(@ConfigProperty(name = "reslip.notification.url") URI receiver) {
    this.receiver = receiver;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public URI address() {
    return receiver.resolve(PATH);
  }

  @Override
  public void delivered(OutboxMessage message, Reply reply) {
    delivered.add(message.key());
  }

  @Override
  public void died(OutboxMessage message, String reason) {
    died.add(message.key());
  }

  @Override
  public void revived(OutboxMessage message, Actor by) {
    revived.add(message.key());
  }
}
