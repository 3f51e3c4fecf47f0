package io.reslip.ingestion.clock;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clock that deadlines, verdicts and histories go by; leases and tokens do not. */
class ReslipClock {

  /** To the microsecond, as the database keeps it. */
  @Produces
  @ApplicationScoped
  @Unremovable
  Clock clock(
      @ConfigProperty(name = "reslip.clock", defaultValue = "system") String setting,
      ClockTable table) {
    return switch (setting) {
      case "system" -> new Ticking(ZoneOffset.UTC);
      case "simulated" -> new Standing(table, ZoneOffset.UTC);
      default ->
          throw new IllegalStateException(
              "reslip.clock is '" + setting + "': it must be system or simulated");
    };
  }

  private static Instant systemNow() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static final class Ticking extends Clock {
    private final ZoneId zone;

    Ticking(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Ticking(other);
    }

    @Override
    public Instant instant() {
      return systemNow();
    }
  }

  /** Shows what was put, in every replica; the real time until something is put. */
  private static final class Standing extends Clock {
    private final ClockTable table;
    private final ZoneId zone;

    Standing(ClockTable table, ZoneId zone) {
      this.table = table;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Standing(table, other);
    }

    @Override
    public Instant instant() {
      return table.read().orElseGet(ReslipClock::systemNow);
    }
  }
}
