package io.reslip.reconciliation.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * What this service owes another. A message is written in the transaction of what caused it, and
 * sent at least once: until the receiver acknowledges it, or a person must look.
 */
@ApplicationScoped
public class Outbox {
  private final OutboxStore store;
  private final OutboxSettings settings;

  Outbox(OutboxStore store, OutboxSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Something new that is owed.
   *
   * @param topic one that an {@link OutboxRoute} carries
   * @param key unique within the topic for good
   * @param series within which messages never overtake each other; a dead one holds those after it
   */
  public record Owed(String topic, String key, String series, JsonNode payload) {}

  /** Owes it from the end of this transaction on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void owe(Owed owed) {
    owe(List.of(owed));
  }

  /** Owes them from the end of this transaction on, in this order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void owe(List<Owed> owed) {
    if (!owed.isEmpty()) {
      store.insert(owed, settings.attempts());
    }
  }

  /** How it stands with a message. */
  public enum Standing {
    /** Never owed, or taken back before the first attempt: the receiver does not have it. */
    UNKNOWN_TO_RECEIVER,
    /** Was sent, or may have been, or is going to be. */
    OWED
  }

  /** Takes a message back, if no attempt to send it was ever made. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Standing takeBack(String topic, String key) {
    store.withdraw(topic, key);
    return store.owed(topic, key) ? Standing.OWED : Standing.UNKNOWN_TO_RECEIVER;
  }
}
