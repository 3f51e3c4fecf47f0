package io.reslip.reconciliation.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "reslip.outbox")
interface OutboxSettings {

  /** How often it is looked for what is due, as 1s. */
  @WithDefault("1s")
  String every();

  /** How many messages of one topic are under way at once, from this replica. */
  @WithDefault("4")
  int parallel();

  /** How long the receiver may take to answer. */
  @WithDefault("10s")
  Duration timeout();

  /** After which another replica may take up what this one has not settled; above the timeout. */
  @WithDefault("60s")
  Duration lease();

  /** Wait after the first failure; it doubles with each one. */
  @WithDefault("1s")
  Duration firstDelay();

  /** The longest wait. */
  @WithDefault("10m")
  Duration longestDelay();

  /** Failures after which a message is dead: with the default waits, about a day. */
  @WithDefault("150")
  int attempts();
}
