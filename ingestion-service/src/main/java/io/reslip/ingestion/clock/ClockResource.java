package io.reslip.ingestion.clock;

import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The time that deadlines and verdicts go by. */
@Path("/v1/clock")
@Tag(name = "clock")
class ClockResource {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final Clock clock;
  private final ClockTable table;
  private final boolean simulated;

  ClockResource(
      Clock clock,
      ClockTable table,
      @ConfigProperty(name = "reslip.clock", defaultValue = "system") String setting) {
    this.clock = clock;
    this.table = table;
    this.simulated = setting.equals("simulated");
  }

  /** What the clock shows. */
  record ClockReading(
      @Schema(examples = "2026-06-16T04:00:00Z") Instant now,
      @Schema(description = "Whether the time is set by PUT and stands still") boolean simulated) {}

  /** What the clock is to show. */
  record ClockSetting(
      @NotNull
          @Schema(examples = "2026-06-16T12:00:00+08:00", description = "RFC 3339, with offset")
          OffsetDateTime now) {}

  @GET
  @RolesAllowed("**")
  @Operation(
      summary = "What time it is for deadlines and verdicts",
      description = "For every caller with a valid token.")
  public ClockReading read() {
    return new ClockReading(clock.instant(), simulated);
  }

  @PUT
  @RolesAllowed({Roles.SERVICE, Roles.CONFIG_ADMIN})
  @Operation(
      summary = "Set the simulated time",
      description =
          "Roles: service, config-admin. It stands still until it is set again; everything is judged"
              + " anew as of this time. Refused while reslip.clock is system.")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ClockReading set(@Valid @NotNull ClockSetting setting) {
    if (!simulated) {
      throw Problems.conflict(
          "clock-not-simulated", "This service runs on the system clock: it cannot be set.");
    }
    if (setting.now().getYear() < FIRST_YEAR || setting.now().getYear() > LAST_YEAR) {
      throw Problems.badRequest(
          "invalid-time", "now must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
    table.write(setting.now().toInstant().truncatedTo(ChronoUnit.MICROS));
    return read();
  }
}
