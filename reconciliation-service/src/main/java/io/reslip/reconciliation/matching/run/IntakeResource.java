package io.reslip.reconciliation.matching.run;

import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.IntakeProgress;
import io.reslip.reconciliation.intake.IntakeProgress.SliceState;
import io.reslip.reconciliation.intake.IntakeTrouble;
import io.reslip.reconciliation.intake.feed.FeedClient;
import io.reslip.reconciliation.intake.feed.FeedException;
import io.reslip.reconciliation.matching.judging.Rejudgements;
import io.reslip.reconciliation.matching.progress.MatchingLease;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How far behind the feed this service is. */
@Path("/v1/intake")
@Tag(name = "intake")
class IntakeResource {
  private static final Logger LOG = Logger.getLogger(IntakeResource.class);

  private final IntakeProgress intake;
  private final IntakeTrouble intakeTrouble;
  private final MatchingTrouble matchingTrouble;
  private final MatchingLease matching;
  private final Rejudgements rejudgements;
  private final DueCalendar calendar;
  private final FeedClient feed;
  private final Clock clock;

  IntakeResource(
      IntakeProgress intake,
      IntakeTrouble intakeTrouble,
      MatchingTrouble matchingTrouble,
      MatchingLease matching,
      Rejudgements rejudgements,
      DueCalendar calendar,
      FeedClient feed,
      Clock clock) {
    this.intake = intake;
    this.intakeTrouble = intakeTrouble;
    this.matchingTrouble = matchingTrouble;
    this.matching = matching;
    this.rejudgements = rejudgements;
    this.calendar = calendar;
    this.feed = feed;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    Roles.SERVICE,
    Roles.OPERATOR,
    Roles.APPROVER,
    Roles.FINANCE,
    Roles.SUPPORT,
    Roles.ENGINEER,
    Roles.AUDITOR,
    Roles.CONFIG_ADMIN,
    Roles.VIEWER
  })
  @Operation(
      summary = "How far behind ingestion's feed this service is, by slice",
      description =
          "Roles: service, operator, approver, finance, support, engineer, auditor, config-admin,"
              + " viewer. Asks ingestion how far its feed goes. Wait for idle to be true before"
              + " relying on verdicts.")
  public IntakeStatus read() {
    Long head = head();
    // In this order: what is read later can only be further.
    MatchingLease.Progress progress = matching.progress();
    boolean requests = rejudgements.waiting();
    List<SliceState> slices = intake.slices();
    long base = slices.getFirst().base();
    long position = slices.stream().mapToLong(SliceState::position).min().orElse(0);
    boolean rereading = slices.stream().anyMatch(SliceState::rereading);
    boolean idle =
        head != null
            && position >= head
            && progress.position() - base >= head
            && !rereading
            && !requests
            && judgedAsOfNow(progress.judgedAt());
    return new IntakeStatus(
        idle,
        position,
        Math.max(progress.position() - base, 0),
        head,
        intakeTrouble.reason().or(matchingTrouble::reason).orElse(null),
        slices.stream()
            .map(slice ->
                new IntakeStatus.SliceStatus(
                    slice.slice(),
                    slice.position(),
                    head == null ? null : Math.max(head - slice.position(), 0),
                    slice.owner()))
            .toList());
  }

  private boolean judgedAsOfNow(@Nullable Instant judgedAt) {
    return judgedAt != null && calendar.crossings(judgedAt, clock.instant()).isEmpty();
  }

  private @Nullable Long head() {
    String cursor =
        intake.slices().stream()
            .max(Comparator.comparingLong(SliceState::position))
            .map(SliceState::cursor)
            .orElse(null);
    try {
      return feed.head(cursor);
    } catch (FeedException e) {
      LOG.debug("ingestion cannot be asked", e);
      return null;
    }
  }
}
