package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the calendar from the settings. */
class DueCalendarProducer {
  @Produces
  @Singleton
  DueCalendar calendar(
      Deadlines deadlines,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    return new DueCalendar(
        zone,
        Map.of(
            Source.HOST, new Window(deadlines.host().due(), deadlines.host().closes()),
            Source.TERMINAL, new Window(deadlines.terminal().due(), deadlines.terminal().closes()),
            Source.TILL, new Window(deadlines.till().due(), deadlines.till().closes()),
            Source.SCHEME, new Window(deadlines.scheme().due(), deadlines.scheme().closes())));
  }
}
