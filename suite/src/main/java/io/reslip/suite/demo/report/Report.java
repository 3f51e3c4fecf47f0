package io.reslip.suite.demo.report;

import io.reslip.suite.client.Repair;
import io.reslip.suite.client.Sent;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Listed;
import io.reslip.suite.truth.Score;
import io.reslip.suite.truth.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a played day. Its members are those of {@code --json}.
 *
 * @param seed gives the same day again
 * @param day what really happened
 * @param sent what the sources sent of it
 * @param found by kind of discrepancy
 * @param outcomes how many of the found payments were completed, and how many nobody can tell
 * @param speed from sending to matched
 * @param wrong everything that is not as it should be; empty when all is right
 * @param look where to look next
 */
public record Report(
    long seed,
    String businessDate,
    int terminals,
    int merchants,
    Happened day,
    List<SentBySource> sent,
    String sentTwice,
    List<Score> found,
    Outcomes outcomes,
    Repairs repairs,
    Notices notices,
    AuditChain audit,
    Speed speed,
    double seconds,
    List<String> wrong,
    Look look) {

  /** Payments by what they were. */
  public record Happened(int sales, int voids, int refunds, int declined) {}

  /** The files of one source. */
  public record SentBySource(Source source, int files, long records, long bytes) {}

  /** What the shops' own records say of the payments that something is wrong with. */
  public record Outcomes(long completed, long undetermined) {}

  /**
   * What was restored.
   *
   * @param restorable how many lost records can be restored, by the truth
   */
  public record Repairs(
      int restorable, int proposed, List<String> approvedBy, long accepted, int wrongFields) {}

  /** What merchants were told. */
  public record Notices(int delivered, boolean proofGenuine) {}

  /** What the check of the audit chains said. */
  public record AuditChain(boolean whole, long entries) {}

  /** How fast the evening's files were taken in and matched. */
  public record Speed(long records, double seconds, long recordsPerSecond) {}

  /** Addresses and files to go on with. */
  public record Look(
      Map<String, String> services,
      String accessFile,
      String mailFolder,
      String logs,
      @Nullable String proof,
      @Nullable String sampleDiscrepancy) {}

  /** Puts together what came of the day. */
  public static Report of(Day day, Truth truth, Played played, Review review, RunningSuite suite) {
    double burst = played.burst().toMillis() / 1000.0;
    return new Report(
        day.options().seed(),
        Day.DATE.toString(),
        day.terminals().size(),
        day.merchants().size(),
        new Happened(
            truth.approved(OperationType.SALE),
            truth.approved(OperationType.VOID),
            truth.approved(OperationType.REFUND),
            truth.declined()),
        bySource(played.sent()),
        played.again().delivery().name(),
        review.comparison().scores(),
        outcomes(truth, review),
        new Repairs(
            truth.restorable().size(),
            played.proposed(),
            played.repairs().stream()
                .map(Repair::approvers)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList(),
            review.repaired(),
            review.wrongFields()),
        new Notices(played.mails().size(), played.proofGenuine()),
        new AuditChain(played.audit().intact(), played.audit().entries()),
        new Speed(
            played.burstItems(), burst, Math.round(played.burstItems() / Math.max(burst, 0.001))),
        played.took().toMillis() / 1000.0,
        review.wrong(),
        look(truth, played, review, suite));
  }

  private static List<SentBySource> bySource(List<Sent> sent) {
    List<SentBySource> rows = new ArrayList<>();
    for (Source source : Source.values()) {
      List<Sent> own = sent.stream().filter(one -> one.delivery().source() == source).toList();
      if (own.isEmpty()) {
        continue;
      }
      rows.add(
          new SentBySource(
              source,
              own.size(),
              own.stream().mapToLong(Sent::items).sum(),
              own.stream().mapToLong(Sent::bytes).sum()));
    }
    return rows;
  }

  private static Outcomes outcomes(Truth truth, Review review) {
    List<String> told =
        truth.expected().stream()
            .map(review.comparison()::listed)
            .flatMap(Optional::stream)
            .map(Listed::outcome)
            .filter(Objects::nonNull)
            .toList();
    return new Outcomes(
        told.stream().filter("COMPLETED"::equals).count(),
        told.stream().filter("UNDETERMINED"::equals).count());
  }

  private static Look look(Truth truth, Played played, Review review, RunningSuite suite) {
    Map<String, String> services = new LinkedHashMap<>();
    Arrays.stream(Service.values())
        .forEach(service -> services.put(service.label(), suite.address(service).toString()));
    return new Look(
        services,
        suite.accessFile().toString(),
        suite.mailbox().folder().toString(),
        suite.logsDirectory().toString(),
        played.proofLink().map(Object::toString).orElse(null),
        sample(truth, review).map(Listed::id).orElse(null));
  }

  private static Optional<Listed> sample(Truth truth, Review review) {
    return truth.expected().stream()
        .filter(one -> one.kind() == Kind.MISSING_AT_TERMINAL)
        .filter(Expected::restorable)
        .map(review.comparison()::listed)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
