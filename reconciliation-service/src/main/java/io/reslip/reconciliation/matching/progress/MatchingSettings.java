package io.reslip.reconciliation.matching.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are matched. */
@ConfigMapping(prefix = "reslip.matching")
public interface MatchingSettings {

  /** Whether this replica takes part. */
  @WithDefault("true")
  boolean enabled();

  /** About how many records are looked at one by one in one transaction: they are in memory. */
  @WithDefault("8000")
  int window();

  /** About how many records are matched in one transaction while there is much to do. */
  @WithDefault("600000")
  int longestWindow();

  /** How many operations are judged again in one transaction. */
  @WithDefault("5000")
  int page();

  /** How long the lease lives without a sign of life. */
  @WithDefault("PT8S")
  Duration lease();

  /** How often news and the clock are looked for when nothing announces any. */
  @WithDefault("PT0.25S")
  Duration tick();
}
