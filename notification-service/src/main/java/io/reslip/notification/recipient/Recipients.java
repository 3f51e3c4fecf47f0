package io.reslip.notification.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where notices go. */
@ApplicationScoped
public class Recipients {
  private final RecipientStore store;

  Recipients(RecipientStore store) {
    this.store = store;
  }

  /** The recipient as it is now; empty when we have no address. */
  public Optional<Recipient> find(RecipientRef ref) {
    return store.find(ref);
  }

  /**
   * The recipient as it will be to the end of this transaction, so that a notice which finds no
   * address is there when one comes.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Recipient> hold(RecipientRef ref) {
    store.hold(ref, false);
    return store.find(ref);
  }
}
