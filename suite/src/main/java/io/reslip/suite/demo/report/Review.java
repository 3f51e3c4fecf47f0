package io.reslip.suite.demo.report;

import io.reslip.suite.client.Repair;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.Summary;
import io.reslip.suite.demo.play.Addresses;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.truth.Comparison;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Truth;
import java.util.List;
import java.util.stream.Stream;

/** Holds a played day against its truth, and names everything that is wrong. */
public final class Review {
  private final Played played;
  private final Comparison comparison;
  private final Wrongs wrongs = new Wrongs();
  private final int wrongFields;

  private Review(Played played, Truth truth) {
    this.played = played;
    comparison = Comparison.of(truth.expected(), played.discrepancies());
    UploadReview.check(played.sent(), played.again(), wrongs);
    LateReview.check(truth.expected(), played.whenLate(), wrongs);
    comparison.missed().forEach(one -> wrongs.add("missed: " + words(one)));
    comparison.falseAlarms().forEach(one -> wrongs.add("false alarm: " + one.words()));
    comparison.wrong().forEach(wrongs::add);
    wrongFields = RepairReview.check(truth.restorable(), comparison, played, wrongs);
    checkNotices();
    checkSummary(truth);
    wrongs.must(played.audit().intact(), "the audit chain is broken: " + played.audit());
  }

  /** Checks all that can be known. */
  public static Review of(Played played, Truth truth) {
    return new Review(played, truth);
  }

  /** Found, missed and false alarms. */
  public Comparison comparison() {
    return comparison;
  }

  /** Everything that is wrong, in words; empty when all is right. */
  public List<String> wrong() {
    return wrongs.all();
  }

  /** Fields of restored records that are not what they were. */
  public int wrongFields() {
    return wrongFields;
  }

  /** How many repairs ingestion has taken in. */
  public long repaired() {
    return accepted().count();
  }

  private Stream<Repair> accepted() {
    return played.repairs().stream().filter(repair -> repair.state().equals(RepairReview.ACCEPTED));
  }

  static String words(Expected one) {
    return one.kind()
        + ", merchant "
        + one.merchantId()
        + ", terminal "
        + one.terminalId()
        + ", RRN "
        + one.rrn();
  }

  /** The day in numbers must tie with what was sent and with what is listed. */
  private void checkSummary(Truth truth) {
    Summary summary = played.summary();
    for (Source source : Source.values()) {
      // What a terminal does beside payments, and what it is refused, makes no record.
      long sent =
          source == Source.TERMINAL
              ? truth.approved()
                  - truth.expected().stream()
                      .filter(one -> one.kind() == Kind.MISSING_AT_TERMINAL)
                      .count()
              : played.sent().stream()
                  .filter(one -> one.delivery().source() == source)
                  .mapToLong(Sent::items)
                  .sum();
      tie("records of " + source, sent, summary.records(source.name()));
    }
    for (Kind kind : Kind.values()) {
      long listed =
          played.discrepancies().stream().filter(one -> one.kind().equals(kind.name())).count();
      tie("discrepancies " + kind, listed, summary.discrepancies(kind.name()));
    }
  }

  private void tie(String what, long told, long summed) {
    wrongs.must(told == summed, "the summary has " + summed + " " + what + " in place of " + told);
  }

  private List<String> addressees() {
    return played.mails().stream().flatMap(mail -> mail.recipients().stream()).sorted().toList();
  }

  private List<String> merchantsToTell() {
    return accepted()
        .map(repair -> Addresses.of(String.valueOf(repair.merchantId())))
        .sorted()
        .toList();
  }

  private void checkNotices() {
    long due = repaired();
    long delivered =
        played.notices().stream().filter(notice -> notice.state().equals("SENT")).count();
    wrongs.must(
        played.notices().size() == due && delivered == due,
        due
            + " records were restored, and "
            + delivered
            + " of "
            + played.notices().size()
            + " notices were sent");
    wrongs.must(
        played.mails().size() == due,
        due + " records were restored, and " + played.mails().size() + " mails came");
    wrongs.must(
        addressees().equals(merchantsToTell()),
        "mails went to " + addressees() + " in place of " + merchantsToTell());
    wrongs.must(due == 0 || played.proofGenuine(), "the proof of a mail is not said to be genuine");
  }
}
