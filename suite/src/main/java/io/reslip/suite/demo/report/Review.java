package io.reslip.suite.demo.report;

import io.reslip.suite.demo.client.Repair;
import io.reslip.suite.demo.client.RestoredRecord;
import io.reslip.suite.demo.client.Sent;
import io.reslip.suite.demo.client.UploadAnswer.Counts;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.truth.Comparison;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Facts;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Listed;
import io.reslip.suite.truth.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a played day against its truth, and names everything that is wrong. */
public final class Review {
  private static final String ACCEPTED = "ACCEPTED";

  private final Played played;
  private final Truth truth;
  private final Comparison comparison;
  private final List<String> wrong = new ArrayList<>();
  private int wrongFields;

  private Review(Played played, Truth truth) {
    this.played = played;
    this.truth = truth;
    comparison = Comparison.of(truth.expected(), played.discrepancies());
  }

  /** Checks all that can be known. */
  public static Review of(Played played, Truth truth) {
    Review review = new Review(played, truth);
    review.played.sent().forEach(review::checkUpload);
    review.checkSentAgain();
    review.checkLate();
    review.checkDiscrepancies();
    review.checkRepairs();
    review.checkNotices();
    review.checkAudit();
    return review;
  }

  /** Found, missed and false alarms. */
  public Comparison comparison() {
    return comparison;
  }

  /** Everything that is wrong, in words; empty when all is right. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Fields of restored records that are not what they were. */
  public int wrongFields() {
    return wrongFields;
  }

  /** How many repairs ingestion has taken in. */
  public long accepted() {
    return played.repairs().stream().filter(repair -> repair.state().equals(ACCEPTED)).count();
  }

  private void checkUpload(Sent sent) {
    String name = sent.delivery().name();
    Counts counts = sent.answer().counts();
    must(sent.status() == 201, name + " was answered " + sent.status() + " in place of 201");
    must(sent.answer().state().equals("COMMITTED"), name + " is in state " + sent.answer().state());
    must(
        counts.read() == sent.items() && counts.accepted() == sent.items(),
        name + " holds " + sent.items() + " records, and was counted as " + counts);
    boolean stated = sent.answer().completeness() != null && sent.answer().completeness().stated();
    must(
        stated == sent.delivery().complete(),
        name
            + " was "
            + (stated ? "" : "not ")
            + "taken as complete: "
            + sent.answer().completeness());
  }

  private void checkSentAgain() {
    Sent again = played.again();
    boolean same = played.sent().stream().anyMatch(one -> one.answer().equals(again.answer()));
    must(
        again.status() == 200 && same,
        again.delivery().name()
            + " was sent twice, and the second answer was another: "
            + again.status()
            + " "
            + again.answer());
  }

  private void checkLate() {
    Set<String> late =
        truth.expected().stream()
            .filter(one -> one.kind() == Kind.SOURCE_LATE)
            .map(one -> one.source() + " " + one.merchantId() + " " + one.terminalId())
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    for (Listed one : played.whenLate()) {
      if (one.kind().equals(Kind.SOURCE_LATE.name())) {
        // A terminal's merchant may be named beside it.
        String merchant = one.terminalId() == null ? one.merchantId() : null;
        must(
            told.add(one.source() + " " + merchant + " " + one.terminalId()),
            "told twice that a source is late: " + one.words());
        must(one.state().equals("OPEN"), "not open while its file was late: " + one.words());
      }
    }
    must(told.equals(late), "late were " + late + ", and told as late were " + told);
  }

  private void checkDiscrepancies() {
    comparison.missed().forEach(one -> wrong.add("missed: " + words(one)));
    comparison.falseAlarms().forEach(one -> wrong.add("false alarm: " + one.words()));
    wrong.addAll(comparison.wrong());
    Comparison early = Comparison.of(truth.expected(), played.whenLate());
    early
        .falseAlarms()
        .forEach(one -> wrong.add("false alarm while files were late: " + one.words()));
  }

  private static String words(Expected one) {
    return one.kind()
        + ", merchant "
        + one.merchantId()
        + ", terminal "
        + one.terminalId()
        + ", RRN "
        + one.rrn();
  }

  private void checkRepairs() {
    Map<String, Repair> byDiscrepancy = new HashMap<>();
    for (Repair repair : played.repairs()) {
      must(
          byDiscrepancy.put(repair.discrepancyId(), repair) == null,
          "more than one repair of discrepancy " + repair.discrepancyId());
    }
    Map<String, RestoredRecord> restored = new HashMap<>();
    for (RestoredRecord record : played.restored()) {
      must(
          restored.put(record.repairId(), record) == null,
          "repair " + record.repairId() + " was taken in twice");
    }
    for (Expected expected : truth.restorable()) {
      comparison
          .listed(expected)
          .ifPresent(
              listed -> checkRepair(expected, listed, byDiscrepancy.remove(listed.id()), restored));
    }
    byDiscrepancy
        .values()
        .forEach(one -> wrong.add("a repair of what may not be restored: " + one.id()));
  }

  private void checkRepair(
      Expected expected,
      Listed listed,
      @org.jspecify.annotations.Nullable Repair repair,
      Map<String, RestoredRecord> restored) {
    if (repair == null) {
      wrong.add("no repair was proposed: " + listed.words());
      return;
    }
    must(
        repair.state().equals(ACCEPTED),
        "repair "
            + repair.id()
            + " is "
            + repair.state()
            + " in place of "
            + ACCEPTED
            + ": "
            + repair.reason());
    must(
        Set.copyOf(repair.approvers()).size() == 2 && repair.approvers().size() == 2,
        "repair " + repair.id() + " was approved by " + repair.approvers());
    RestoredRecord record = restored.get(repair.id());
    if (record == null) {
      wrong.add("ingestion has no record of repair " + repair.id());
      return;
    }
    must(
        record.restores().equals(expected.source().name()),
        "repair " + repair.id() + " restores " + record.restores());
    List<String> fields = Facts.wrong(expected, record.fields());
    wrongFields += fields.size();
    fields.forEach(field -> wrong.add("repair " + repair.id() + ": " + field));
  }

  private void checkNotices() {
    long due = accepted();
    must(
        played.notices().size() == due && delivered() == due,
        due
            + " records were restored, and "
            + delivered()
            + " of "
            + played.notices().size()
            + " notices were sent");
    must(
        played.mails().size() == due,
        due + " records were restored, and " + played.mails().size() + " mails came");
    must(due == 0 || played.proofGenuine(), "the proof of a mail is not said to be genuine");
  }

  private long delivered() {
    return played.notices().stream().filter(notice -> notice.state().equals("SENT")).count();
  }

  private void checkAudit() {
    must(Audit.whole(played.audit()), "the audit chain is broken: " + played.audit());
  }

  private void must(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
