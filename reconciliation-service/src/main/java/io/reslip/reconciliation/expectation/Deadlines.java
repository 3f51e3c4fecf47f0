package io.reslip.reconciliation.expectation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** When the records of a business date are due, counted on the wall clock from its midnight. */
@ConfigMapping(prefix = "reslip.expectation")
interface Deadlines {
  Host host();

  Terminal terminal();

  Till till();

  Scheme scheme();

  Bank bank();

  /** Days on which nobody works, beside Saturdays and Sundays: public holidays. */
  Optional<Set<LocalDate>> holidays();

  /** Saturdays and Sundays that are worked to make up for holidays (调休). */
  Optional<Set<LocalDate>> workdays();

  /** The acquirer's switch log. */
  interface Host {
    @WithDefault("PT25H")
    Duration due();

    @WithDefault("PT48H")
    Duration closes();

    /** Whether whole days are counted in working days. */
    @WithDefault("false")
    boolean workingDays();
  }

  /** The terminals' journals. */
  interface Terminal {
    @WithDefault("PT26H")
    Duration due();

    @WithDefault("PT72H")
    Duration closes();

    /** Whether whole days are counted in working days. */
    @WithDefault("false")
    boolean workingDays();
  }

  /** The merchants' tills. */
  interface Till {
    @WithDefault("PT27H")
    Duration due();

    @WithDefault("PT72H")
    Duration closes();

    /** Whether whole days are counted in working days. */
    @WithDefault("false")
    boolean workingDays();
  }

  /** The card scheme's clearing. */
  interface Scheme {
    @WithDefault("PT36H")
    Duration due();

    @WithDefault("PT120H")
    Duration closes();

    /** Whether whole days are counted in working days. */
    @WithDefault("false")
    boolean workingDays();
  }

  /** The bank's statements, from the date of the cycle that is paid out. */
  interface Bank {
    @WithDefault("PT60H")
    Duration due();

    @WithDefault("PT168H")
    Duration closes();

    /** Whether whole days are counted in working days. */
    @WithDefault("false")
    boolean workingDays();
  }
}
