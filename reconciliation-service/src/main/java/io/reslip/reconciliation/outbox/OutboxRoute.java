package io.reslip.reconciliation.outbox;

import io.reslip.reconciliation.access.Actor;
import java.net.URI;

/**
 * Where messages of one topic go, and what comes of it; each feature that owes another service
 * something offers one. What it does takes part in the transaction that settles the message.
 */
public interface OutboxRoute {

  /** The topic that it carries, as NOTICE. */
  String topic();

  /** Where messages are posted, as JSON. */
  URI address();

  /** The receiver has it: it answered with 2xx. Called once for each message. */
  void delivered(OutboxMessage message, Reply reply);

  /** It is not tried any more until a person says so. */
  void died(OutboxMessage message, String reason);

  /** A person wants a dead one tried again; an exception forbids it. */
  void revived(OutboxMessage message, Actor by);
}
