package io.reslip.suite.demo.report;

import io.reslip.suite.client.Repair;
import io.reslip.suite.client.RestoredRecord;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.truth.Comparison;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Facts;
import io.reslip.suite.truth.Listed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether exactly what may be restored was restored, by two people, and every field is true. */
final class RepairReview {
  static final String ACCEPTED = "ACCEPTED";
  private static final String WITHDRAWN = "WITHDRAWN";

  private final Wrongs wrongs;
  private final Map<String, Repair> byDiscrepancy = new HashMap<>();
  private final Map<String, RestoredRecord> restored = new HashMap<>();
  private int wrongFields;

  private RepairReview(Played played, Wrongs wrongs) {
    this.wrongs = wrongs;
    for (Repair repair : played.repairs()) {
      if (repair.state().equals(WITHDRAWN)) {
        // What it stood on changed before anybody had approved it, and it was proposed anew.
        continue;
      }
      wrongs.must(
          byDiscrepancy.put(repair.discrepancyId(), repair) == null,
          "more than one repair of discrepancy " + repair.discrepancyId());
    }
    for (RestoredRecord record : played.restored()) {
      wrongs.must(
          restored.put(record.repairId(), record) == null,
          "repair " + record.repairId() + " was taken in twice");
    }
  }

  /** How many restored fields are not what they were. */
  static int check(List<Expected> restorable, Comparison found, Played played, Wrongs wrongs) {
    RepairReview review = new RepairReview(played, wrongs);
    for (Expected one : restorable) {
      found
          .listed(one)
          .ifPresent(listed -> review.check(one, listed, review.byDiscrepancy.remove(listed.id())));
    }
    review
        .byDiscrepancy
        .values()
        .forEach(one -> wrongs.add("a repair of what may not be restored: " + one.id()));
    return review.wrongFields;
  }

  private void check(Expected expected, Listed listed, @Nullable Repair repair) {
    if (repair == null) {
      wrongs.add("no repair was proposed: " + listed.words());
      return;
    }
    String name = "repair " + repair.id();
    wrongs.must(
        repair.state().equals(ACCEPTED),
        name + " is " + repair.state() + " in place of " + ACCEPTED + ": " + repair.reason());
    List<String> approvers = repair.approvers();
    wrongs.must(
        approvers.size() == 2 && Set.copyOf(approvers).size() == 2,
        name + " was approved by " + approvers);
    RestoredRecord record = restored.get(repair.id());
    if (record == null) {
      wrongs.add("ingestion has no record of " + name);
      return;
    }
    wrongs.must(
        record.restores().equals(expected.source().name()),
        name + " restores " + record.restores());
    List<String> fields = Facts.wrong(expected, record.fields());
    wrongFields += fields.size();
    fields.forEach(field -> wrongs.add(name + ": " + field));
  }
}
