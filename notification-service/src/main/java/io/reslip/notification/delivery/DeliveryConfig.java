package io.reslip.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How hard it is tried to reach somebody. */
@ConfigMapping(prefix = "reslip.delivery")
interface DeliveryConfig {

  /** How often the outbox is looked at; a whole number of seconds. */
  @WithDefault("1s")
  Duration every();

  /** How often its metrics are counted; a whole number of seconds. */
  @WithDefault("15s")
  Duration metricsEvery();

  /** Attempts before a notice is given up: with the delays below about a day. */
  @WithDefault("36")
  int maxAttempts();

  /** Delay after the first attempt that failed; it doubles with each further one. */
  @WithDefault("10s")
  Duration firstRetry();

  /** The longest delay. */
  @WithDefault("1h")
  Duration longestRetry();

  /** How long one attempt may take: ten addresses with all their time-outs fit in. */
  @WithDefault("3m")
  Duration lease();

  /** Whom the recipient may ask: an address or a telephone number; a reply to the mail if empty. */
  Optional<String> contact();
}
