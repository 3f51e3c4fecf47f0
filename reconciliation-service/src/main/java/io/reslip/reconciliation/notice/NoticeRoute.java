package io.reslip.reconciliation.notice;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.outbox.OutboxMessage;
import io.reslip.reconciliation.outbox.OutboxRoute;
import io.reslip.reconciliation.outbox.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** To notification, which knows a notice by its cause and tells it once. */
@ApplicationScoped
class NoticeRoute implements OutboxRoute {
  static final String TOPIC = "NOTICE";
  private static final Logger LOG = Logger.getLogger(NoticeRoute.class);

  private final URI notification;

  NoticeRoute(
      @ConfigProperty(name = "reslip.notification.url", defaultValue = "http://127.0.0.1:8083")
          URI notification) {
    this.notification = notification;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public URI address() {
    return notification.resolve("/v1/notices");
  }

  @Override
  public void delivered(OutboxMessage message, Reply reply) {
    LOG.debugf("notification has %s", message.key());
  }

  @Override
  public void died(OutboxMessage message, String reason) {
    LOG.warnf("notification was not told of %s", message.key());
  }

  @Override
  public void revived(OutboxMessage message, Actor by) {
    LOG.infof("%s wants %s told again", by.label(), message.key());
  }
}
