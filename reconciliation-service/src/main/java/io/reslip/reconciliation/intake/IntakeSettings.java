package io.reslip.reconciliation.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is taken in. */
@ConfigMapping(prefix = "reslip.intake")
interface IntakeSettings {

  /** Whether this replica takes part. */
  @WithDefault("true")
  boolean enabled();

  /** Facts in one request and one commit, 1 to 10000. */
  @WithDefault("5000")
  int limit();

  /** How long ingestion may keep a request waiting for news, at most 30 seconds. */
  @WithDefault("PT3S")
  Duration longestWait();

  /** How long a lease lives without a sign of life; three times {@link #beat} or more. */
  @WithDefault("PT8S")
  Duration lease();

  /** How often a replica gives a sign of life. */
  @WithDefault("PT2S")
  Duration beat();

  /** The longest pause while ingestion is away. */
  @WithDefault("PT5S")
  Duration longestPause();
}
