package io.reslip.reconciliation.expectation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the records of a business date are due, counted on the wall clock from its midnight. */
@ConfigMapping(prefix = "reslip.expectation")
interface Deadlines {
  Host host();

  Terminal terminal();

  Till till();

  Scheme scheme();

  /** The acquirer's switch log. */
  interface Host {
    @WithDefault("PT25H")
    Duration due();

    @WithDefault("PT48H")
    Duration closes();
  }

  /** The terminals' journals. */
  interface Terminal {
    @WithDefault("PT26H")
    Duration due();

    @WithDefault("PT72H")
    Duration closes();
  }

  /** The merchants' tills. */
  interface Till {
    @WithDefault("PT27H")
    Duration due();

    @WithDefault("PT72H")
    Duration closes();
  }

  /** The card scheme's clearing. */
  interface Scheme {
    @WithDefault("PT36H")
    Duration due();

    @WithDefault("PT120H")
    Duration closes();
  }
}
