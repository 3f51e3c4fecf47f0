package io.reslip.reconciliation.matching.run;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why this replica cannot match at present, for those who ask. */
@Singleton
class MatchingTrouble {
  private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

  Optional<String> reason() {
    return Optional.ofNullable(reason.get());
  }

  void begins(RuntimeException e) {
    reason.set("matching fails: " + e.getClass().getSimpleName() + "; the log says more");
  }

  void ends() {
    reason.set(null);
  }
}
