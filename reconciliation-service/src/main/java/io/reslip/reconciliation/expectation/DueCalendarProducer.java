package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the calendar from the settings. */
class DueCalendarProducer {
  @Produces
  @Singleton
  DueCalendar calendar(
      Deadlines deadlines,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    Map<Source, Window> windows = new EnumMap<>(Source.class);
    windows.put(
        Source.HOST,
        new Window(
            deadlines.host().due(), deadlines.host().closes(), deadlines.host().workingDays()));
    windows.put(
        Source.TERMINAL,
        new Window(
            deadlines.terminal().due(),
            deadlines.terminal().closes(),
            deadlines.terminal().workingDays()));
    windows.put(
        Source.TILL,
        new Window(
            deadlines.till().due(), deadlines.till().closes(), deadlines.till().workingDays()));
    windows.put(
        Source.SCHEME,
        new Window(
            deadlines.scheme().due(),
            deadlines.scheme().closes(),
            deadlines.scheme().workingDays()));
    windows.put(
        Source.BANK,
        new Window(
            deadlines.bank().due(), deadlines.bank().closes(), deadlines.bank().workingDays()));
    return new DueCalendar(
        zone,
        new WorkingDays(
            deadlines.holidays().orElse(Set.of()), deadlines.workdays().orElse(Set.of())),
        windows);
  }
}
