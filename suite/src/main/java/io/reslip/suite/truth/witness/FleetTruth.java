package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.model.Terminal;
import java.time.OffsetDateTime;

/**
 * What is to be found in a fleet's days: derived from what the files tell, terminal by terminal, so
 * that it never holds more than one terminal's payments of a day.
 */
public final class FleetTruth {
  private final Fleet fleet;

  /** Of this fleet. */
  public FleetTruth(Fleet fleet) {
    this.fleet = fleet;
  }

  /** What is to be found of one terminal when only what was sent before then is known. */
  public Verdicts of(Terminal terminal, OffsetDateTime now) {
    Verdicts verdicts = new Verdicts(new Late());
    ReusedKeys keys = new ReusedKeys(verdicts);
    for (Day day : fleet.days()) {
      if (When.AFTERNOON.of(day.date()).isBefore(now)) {
        DayWitness.judge(day, terminal, now, verdicts);
        keys.note(day, terminal);
      }
    }
    return verdicts;
  }

  /** Adds who waits, at the moment when late files are sent, for whom. */
  public void late(Terminal terminal, Late late) {
    for (Day day : fleet.days()) {
      DayWitness.judge(day, terminal, When.LATE.of(day.date()), new Verdicts(late));
    }
  }
}
