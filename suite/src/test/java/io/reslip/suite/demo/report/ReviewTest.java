package io.reslip.suite.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.client.RestoredRecord;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.UploadAnswer;
import io.reslip.suite.client.UploadAnswer.Completeness;
import io.reslip.suite.client.UploadAnswer.Counts;
import io.reslip.suite.truth.Listed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing that can be known to be wrong passes. */
class ReviewTest {
  private final PerfectDay day = new PerfectDay();

  @Test
  void aPerfectDayIsRight() {
    assertThat(day.review().wrong()).isEmpty();
    assertThat(day.review().repaired()).isEqualTo(day.truth.restorable().size()).isPositive();
  }

  @Test
  void whatIsMissedAndWhatIsAFalseAlarmIsNamed() {
    // given
    Listed left = day.discrepancies.removeFirst();
    day.whenLate.add(
        new Listed(
            "early",
            "MISSING_AT_TILL",
            "TILL",
            "SALE",
            "WITHDRAWN",
            "OVERDUE",
            "UNDETERMINED",
            "M1",
            "10000001",
            "000001",
            "000007",
            "616600000000",
            100L));

    // then
    assertThat(day.review().wrong())
        .anyMatch(one -> one.startsWith("missed: " + left.kind()))
        .anyMatch(one -> one.startsWith("false alarm while files were late: MISSING_AT_TILL"));
  }

  @Test
  void aFileThatWasNotTakenWholeIsNamed() {
    // given
    Sent first = day.sent.getFirst();
    UploadAnswer answer =
        new UploadAnswer(
            "u",
            "00",
            "COMMITTED",
            new Counts(first.items(), first.items() - 1, 0, 0, 1),
            new Completeness(false, "one line is in quarantine"));
    day.sent.set(0, new Sent(first.delivery(), first.items(), 1, 201, answer));

    // then
    assertThat(day.review().wrong())
        .anyMatch(one -> one.contains("was counted as"))
        .anyMatch(one -> one.contains("was not taken as complete"));
  }

  @Test
  void aFileSentTwiceMustBeAnsweredAsBefore() {
    day.again = PerfectDay.sent(day.again.delivery(), 201);
    assertThat(day.review().wrong()).singleElement().asString().contains("was sent twice");
  }

  @Test
  void aSourceThatWasNotToldAsLateIsNamed() {
    day.whenLate.removeIf(one -> one.kind().equals("SOURCE_LATE") && one.terminalId() != null);
    assertThat(day.review().wrong()).singleElement().asString().startsWith("late were");
  }

  @Test
  void whoeverIsAccusedTooEarlyOrToldTooLateIsNamed() {
    // given
    Listed due =
        day.whenLate.stream().filter(one -> one.kind().equals("MISSING_AT_HOST")).findFirst().get();
    day.whenLate.remove(due);
    List<Listed> hanging = new ArrayList<>(day.discrepancies);
    hanging.removeIf(one -> one.verdict() == null);
    hanging.removeIf(one -> day.whenLate.stream().anyMatch(early -> early.id().equals(one.id())));
    hanging.remove(due);
    day.whenLate.addAll(hanging);

    // then
    assertThat(hanging).isNotEmpty();
    assertThat(day.review().wrong())
        .hasSize(1 + hanging.size())
        .anyMatch(one -> one.startsWith("not told when it was due: MISSING_AT_HOST"))
        .anyMatch(one -> one.startsWith("accused while its file was late"));
  }

  @Test
  void aRepairByOnePersonOrOneThatIsNotAcceptedOrNotAllowedIsNamed() {
    // given
    String first = day.repairs.get(0).discrepancyId();
    String second = day.repairs.get(1).discrepancyId();
    day.repairs.set(0, PerfectDay.repair("r0", first, "ACCEPTED", "approver", "approver"));
    day.repairs.set(1, PerfectDay.repair("r1", second, "REFUSED", "approver", "approver-2"));
    day.repairs.add(PerfectDay.repair("rx", "other", "PROPOSED"));

    // then
    assertThat(day.review().wrong())
        .anyMatch(one -> one.contains("r0 was approved by [approver, approver]"))
        .anyMatch(one -> one.contains("r1 is REFUSED"))
        .anyMatch(one -> one.contains("a repair of what may not be restored: rx"));
  }

  @Test
  void aRepairThatWasProposedAnewIsRightAndOneThatWasOnlyWithdrawnIsNot() {
    // given
    String first = day.repairs.get(0).discrepancyId();
    String second = day.repairs.get(1).discrepancyId();

    day.repairs.add(PerfectDay.repair("before", first, "WITHDRAWN"));
    assertThat(day.review().wrong()).isEmpty();

    day.repairs.set(1, PerfectDay.repair("r1", second, "WITHDRAWN"));
    assertThat(day.review().wrong()).anyMatch(one -> one.startsWith("no repair was proposed"));
  }

  @Test
  void aRestoredFieldThatIsNotTrueIsCounted() {
    // given
    Map<String, String> fields = new HashMap<>(day.restored.getFirst().fields());
    fields.put("amount", "1");
    fields.put("receiptNo", "2");
    day.restored.set(
        0,
        new RestoredRecord(
            day.restored.getFirst().repairId(), day.restored.getFirst().restores(), fields));

    // then
    assertThat(day.review().wrongFields()).isEqualTo(2);
    assertThat(day.review().wrong()).hasSize(2).anyMatch(one -> one.contains("amount is not"));
  }

  @Test
  void aRepairWithoutARecordAndARecordTwiceIsNamed() {
    day.restored.set(0, day.restored.get(1));
    assertThat(day.review().wrong())
        .anyMatch(one -> one.contains("was taken in twice"))
        .anyMatch(one -> one.contains("has no record of repair"));
  }

  @Test
  void aMailToAnotherMerchantAProofThatIsNotGenuineAndABrokenChainAreNamed() {
    // given
    day.mails.set(0, PerfectDay.mail("m2@merchant.example"));
    day.proofGenuine = false;
    day.auditIntact = false;

    // then
    assertThat(day.review().wrong())
        .anyMatch(one -> one.contains("mails went to"))
        .anyMatch(one -> one.contains("not said to be genuine"))
        .anyMatch(one -> one.contains("audit chain is broken"))
        .hasSize(3);
  }

  @Test
  void aSummaryThatDoesNotTieIsNamed() {
    day.unsummed = -1;
    assertThat(day.review().wrong()).singleElement().asString().contains("records of TERMINAL");
  }

  @Test
  void noMessageShowsACardNumber() {
    // given a day on which everything is wrong
    day.discrepancies.clear();
    day.sent.replaceAll(one -> PerfectDay.sent(one.delivery(), 500));

    // then
    List<String> wrong = day.review().wrong();
    assertThat(wrong).isNotEmpty().noneMatch(one -> one.matches(".*[0-9]{13,}.*"));
  }
}
