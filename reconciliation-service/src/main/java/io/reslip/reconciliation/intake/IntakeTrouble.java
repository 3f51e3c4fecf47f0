package io.reslip.reconciliation.intake;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why this replica cannot take in facts at present, for those who ask. */
@Singleton
public class IntakeTrouble {
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

  /** In words; empty when all is well. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason.get());
  }

  /** Whether this is the first of it. */
  boolean begins(String why) {
    return reason.getAndSet(why) == null;
  }

  /** Whether there was any. */
  boolean ends() {
    return reason.getAndSet(null) != null;
  }
}
