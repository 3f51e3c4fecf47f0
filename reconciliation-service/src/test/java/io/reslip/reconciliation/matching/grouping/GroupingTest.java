package io.reslip.reconciliation.matching.grouping;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.REPAIR;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final String BATCH = "000001";

  @Test
  void recordsWithOneReferenceNumberAtOneTerminalAreOneOperation() {
    GroupedOperation operation =
        only(
            Sample.of(1, TERMINAL).rrn("616600000001").trace(BATCH, "000011"),
            Sample.of(2, HOST).rrn("616600000001"),
            Sample.of(3, SCHEME).rrn("616600000001"));

    assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST, SCHEME);
    assertThat(operation.findings()).isEmpty();
    assertThat(operation.placements())
        .allSatisfy(placement -> assertThat(placement.pass()).isEqualTo(Pass.RRN_TERMINAL));
  }

  @Test
  void batchAndTraceNumberJoinWhatHasNoReferenceNumber() {
    GroupedOperation operation =
        only(
            Sample.of(1, TERMINAL).trace(BATCH, "000011"),
            Sample.of(2, HOST).rrn("616600000001").trace(BATCH, "000011"),
            Sample.of(3, TILL).trace(BATCH, "000011").tender("CARD"));

    assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST, TILL);
    assertThat(operation.placements())
        .allSatisfy(placement -> assertThat(placement.pass()).isEqualTo(Pass.TERMINAL_BATCH_STAN));
  }

  @Test
  void leadingZerosThatAFileLostDoNotMatter() {
    assertThat(
            only(
                    Sample.of(1, TERMINAL).trace("000001", "000011"),
                    Sample.of(2, HOST).trace("1", "11"))
                .held())
        .containsExactlyInAnyOrder(TERMINAL, HOST);
  }

  @Test
  void theSchemesOwnTraceNumberIsNotTheTerminals() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).trace(BATCH, "000011").rrn("1"),
            Sample.of(2, SCHEME).trace(BATCH, "000011").rrn("2"));

    assertThat(operations).hasSize(2);
    assertThat(operations)
        .filteredOn(o -> o.held().contains(SCHEME))
        .allSatisfy(operation -> assertThat(operation.traits().stan()).isNull());
  }

  @Test
  void twoHonestEqualSalesAreTwoOperationsAndNothingIsFound() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, TERMINAL).rrn("2").trace(BATCH, "12"),
            Sample.of(4, HOST).rrn("2").trace(BATCH, "12"));

    assertThat(operations).hasSize(2);
    assertThat(operations)
        .allSatisfy(operation -> {
          assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST);
          assertThat(operation.findings()).isEmpty();
        });
  }

  @Test
  void theOneSourceThatStandsAloneAgainstTwoDeviates() {
    GroupedOperation operation =
        only(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, SCHEME).rrn("1").amount(12_000));

    assertThat(operation.findings())
        .containsExactly(
            new Finding.AmountDiff(
                SCHEME, Map.of(TERMINAL, 10_000L, HOST, 10_000L, SCHEME, 12_000L)));
    assertThat(operation.traits().amountMinor()).isEqualTo(10_000);
  }

  @Test
  void oneAgainstOneTellsNotWhoDeviates() {
    GroupedOperation operation =
        only(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, HOST).trace(BATCH, "11").amount(12_000));

    assertThat(operation.findings())
        .containsExactly(new Finding.AmountDiff(null, Map.of(TERMINAL, 10_000L, HOST, 12_000L)));
  }

  @Test
  void aSourceThatTellsTwiceIsADuplicateAndTheFirstOccurrenceIsTheLeg() {
    Sample first = Sample.of(9, SCHEME).rrn("1");
    Sample second = Sample.of(3, SCHEME).rrn("1").occurrence(2);
    GroupedOperation operation = only(Sample.of(1, HOST).rrn("1"), second, first);

    assertThat(operation.findings())
        .containsExactly(
            new Finding.DuplicateRecord(SCHEME, second.id().toString(), first.id().toString()));
    assertThat(roleOf(operation, first)).isEqualTo(Role.LEG);
    assertThat(roleOf(operation, second)).isEqualTo(Role.DUPLICATE);
  }

  @Test
  void aRecordThatFitsTwoOperationsEquallyIsLeftAloneAndNobodyIsCalledMissing() {
    Sample torn = Sample.of(3, HOST).rrn("1").trace(BATCH, "12");
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, TERMINAL).rrn("2").trace(BATCH, "12"),
            torn);

    assertThat(operations).hasSize(3);
    assertThat(operations)
        .filteredOn(operation -> operation.held().contains(HOST))
        .singleElement()
        .satisfies(operation -> {
          assertThat(operation.findings())
              .containsExactly(new Finding.Ambiguous(HOST, List.of(torn.id().toString())));
          assertThat(operation.told()).contains(TERMINAL);
        });
    assertThat(operations)
        .filteredOn(operation -> operation.held().contains(TERMINAL))
        .allSatisfy(operation -> {
          assertThat(operation.told()).containsExactly(HOST);
          assertThat(operation.findings()).isEmpty();
        });
  }

  @Test
  void theAmountDecidesBetweenTwoThatWouldFitEqually() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, TERMINAL).rrn("2").trace(BATCH, "12").amount(5),
            Sample.of(3, HOST).rrn("1").trace(BATCH, "12").amount(5));

    assertThat(operations)
        .filteredOn(operation -> operation.held().contains(HOST))
        .singleElement()
        .satisfies(operation -> assertThat(operation.traits().rrn()).isIn("1", "2"))
        .satisfies(operation -> assertThat(operation.traits().amountMinor()).isEqualTo(5));
  }

  @Test
  void aBatchThatBeginsAgainOnTheNextDayMakesOtherOperations() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).trace(BATCH, "1"),
            Sample.of(2, HOST).trace(BATCH, "1").rrn("1"),
            Sample.of(3, TERMINAL).trace(BATCH, "1").on(Sample.DAY.plusDays(1)),
            Sample.of(4, HOST).trace(BATCH, "1").rrn("2").on(Sample.DAY.plusDays(1)));

    assertThat(operations).hasSize(2);
    assertThat(operations)
        .allSatisfy(operation -> {
          assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST);
          assertThat(operation.placements())
              .extracting(placement -> placement.record().businessDate())
              .containsOnly(operation.traits().businessDate());
        });
  }

  @Test
  void theSameTraceNumberYearsLaterIsAnotherPayment() {
    assertThat(
            group(
                Sample.of(1, TERMINAL).trace(BATCH, "1"),
                Sample.of(2, HOST).trace(BATCH, "1").on(Sample.DAY.plusYears(2))))
        .hasSize(2);
  }

  @Test
  void clocksOnBothSidesOfMidnightDoNotPartAnOperation() {
    assertThat(
            only(
                    Sample.of(1, TERMINAL).trace(BATCH, "1"),
                    Sample.of(2, HOST).trace(BATCH, "1").on(Sample.DAY.plusDays(1)))
                .held())
        .containsExactlyInAnyOrder(TERMINAL, HOST);
  }

  @Test
  void aVoidFindsItsSaleAndBothOweTheSchemeNothing() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, TERMINAL)
                .type("VOID")
                .rrn("2")
                .trace(BATCH, "12")
                .original(BATCH, "11", null),
            Sample.of(4, HOST).type("VOID").rrn("2").trace(BATCH, "12").original(null, null, "1"));

    assertThat(operations).hasSize(2);
    int sale = operations.get(0).traits().type().equals("SALE") ? 0 : 1;
    assertThat(operations)
        .allSatisfy(operation -> {
          assertThat(operation.root()).isEqualTo(sale);
          assertThat(operation.mayOwe()).containsExactlyInAnyOrder(TERMINAL, HOST, TILL);
        });
  }

  @Test
  void aVoidOfAnotherDayTakesNothingFromTheScheme() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, HOST)
                .type("VOID")
                .rrn("2")
                .trace(BATCH, "12")
                .original(BATCH, "11", null)
                .on(Sample.DAY.plusDays(1)));

    assertThat(operations)
        .filteredOn(operation -> operation.traits().type().equals("SALE"))
        .singleElement()
        .satisfies(operation -> assertThat(operation.mayOwe()).contains(SCHEME));
  }

  @Test
  void aVoidThatIsTheOnlyRecordNamesItsOriginalAsItsPass() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, TERMINAL).type("VOID").trace(BATCH, "12").original(null, "11", null));

    assertThat(operations)
        .filteredOn(operation -> operation.traits().type().equals("VOID"))
        .flatExtracting(GroupedOperation::placements)
        .extracting(Placement::pass)
        .containsExactly(Pass.ORIGINAL);
  }

  @Test
  void aRefundFindsItsSaleWeeksBefore() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, HOST).rrn("1").trace(BATCH, "11").on(Sample.DAY.minusDays(20)),
            Sample.of(2, HOST)
                .type("REFUND")
                .rrn("9")
                .trace("000031", "12")
                .original(null, null, "1"));

    assertThat(operations).extracting(GroupedOperation::root).containsOnly(0);
    assertThat(operations.get(0).traits().type()).isEqualTo("SALE");
  }

  @Test
  void aDeclineOwesNothing() {
    assertThat(only(Sample.of(1, HOST).rrn("1").result("DECLINED")).mayOwe()).isEmpty();
  }

  @Test
  void aReversedSaleOwesNothing() {
    assertThat(
            group(
                Sample.of(1, HOST).rrn("1").trace(BATCH, "11"),
                Sample.of(2, HOST)
                    .type("REVERSAL")
                    .rrn("1")
                    .trace(BATCH, "11")
                    .original(BATCH, "11", null)))
        .allSatisfy(operation -> assertThat(operation.mayOwe()).isEmpty());
  }

  @Test
  void aTillLineThatWasPaidInCashOwesNothingButItself() {
    assertThat(only(Sample.of(1, TILL).tender("CASH")).mayOwe()).containsExactly(TILL);
  }

  @Test
  void theTillSaysWhatHappenedInTheShop() {
    assertThat(only(Sample.of(1, TILL).tender("CARD")).outcome()).isEqualTo(Outcome.COMPLETED);
    assertThat(only(Sample.of(1, TILL).result("DECLINED")).outcome())
        .isEqualTo(Outcome.NOT_COMPLETED);
    assertThat(only(Sample.of(1, HOST).rrn("1")).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aRestoredRecordIsNeverALeg() {
    Sample restored = Sample.of(2, REPAIR).rrn("1").trace(BATCH, "11");
    GroupedOperation operation = only(Sample.of(1, HOST).rrn("1"), restored);

    assertThat(operation.held()).containsExactly(HOST);
    assertThat(roleOf(operation, restored)).isEqualTo(Role.REPAIR);
  }

  @Test
  void aRestoredRecordWithoutItsOperationIsNone() {
    Grouped grouped = Grouping.of(List.of(Sample.of(2, REPAIR).rrn("1").member()));

    assertThat(grouped.operations()).isEmpty();
    assertThat(grouped.unplaced()).hasSize(1);
  }

  @Test
  void aContradictionIsNoLegAndItsSourceIsNotCalledMissing() {
    Sample kept = Sample.of(1, TERMINAL).trace(BATCH, "11").rrn("1");
    Sample against = Sample.of(2, TERMINAL).trace(BATCH, "11").rrn("2").contradicting(kept);
    List<GroupedOperation> operations =
        group(
            kept,
            against,
            Sample.of(3, HOST).trace(BATCH, "11").rrn("1"),
            Sample.of(4, HOST).trace(BATCH, "11").rrn("2"));

    assertThat(operations).hasSize(2);
    assertThat(operations)
        .filteredOn(operation -> "2".equals(operation.traits().rrn()))
        .singleElement()
        .satisfies(operation -> {
          assertThat(roleOf(operation, against)).isEqualTo(Role.CONFLICT);
          assertThat(operation.held()).containsExactly(HOST);
          assertThat(operation.told()).containsExactly(TERMINAL);
        });
  }

  @Test
  void anAnswerThatCameAfterAllTakesThePlaceOfNone() {
    Sample none = Sample.of(1, TERMINAL).trace(BATCH, "11").rrn("1").result("TIMED_OUT");
    Sample answer = Sample.of(2, TERMINAL).trace(BATCH, "11").rrn("1").contradicting(none);
    GroupedOperation operation = only(none, answer, Sample.of(3, HOST).trace(BATCH, "11").rrn("1"));

    assertThat(roleOf(operation, answer)).isEqualTo(Role.LEG);
    assertThat(roleOf(operation, none)).isEqualTo(Role.DUPLICATE);
    assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST);
    assertThat(operation.told()).isEmpty();
    assertThat(operation.findings()).isEmpty();
  }

  @Test
  void whichOfTheTwoIngestionTookInFirstDoesNotMatter() {
    Sample answer = Sample.of(1, TERMINAL).trace(BATCH, "11").rrn("1");
    Sample none =
        Sample.of(2, TERMINAL).trace(BATCH, "11").result("TIMED_OUT").contradicting(answer);
    GroupedOperation operation = only(none, answer);

    assertThat(roleOf(operation, answer)).isEqualTo(Role.LEG);
    assertThat(roleOf(operation, none)).isEqualTo(Role.DUPLICATE);
    assertThat(operation.findings()).isEmpty();
  }

  @Test
  void anAnswerOverAnotherAmountStaysAContradiction() {
    Sample none = Sample.of(1, TERMINAL).trace(BATCH, "11").result("TIMED_OUT");
    Sample answer = Sample.of(2, TERMINAL).trace(BATCH, "11").amount(5).contradicting(none);
    GroupedOperation operation = only(none, answer);

    assertThat(roleOf(operation, none)).isEqualTo(Role.LEG);
    assertThat(roleOf(operation, answer)).isEqualTo(Role.CONFLICT);
  }

  @Test
  void twoDifferentAnswersStayAContradiction() {
    Sample none = Sample.of(1, TERMINAL).trace(BATCH, "11").result("TIMED_OUT");
    Sample one = Sample.of(2, TERMINAL).trace(BATCH, "11").contradicting(none);
    Sample other = Sample.of(3, TERMINAL).trace(BATCH, "11").result("DECLINED").contradicting(none);
    GroupedOperation operation = only(none, one, other);

    assertThat(roleOf(operation, none)).isEqualTo(Role.LEG);
    assertThat(roleOf(operation, one)).isEqualTo(Role.CONFLICT);
    assertThat(roleOf(operation, other)).isEqualTo(Role.CONFLICT);
  }

  @Test
  void aReferenceNumberThatAHostUsesAgainEachDayDoesNotMixDays() {
    List<GroupedOperation> operations =
        group(
            Sample.of(1, TERMINAL).rrn("1").trace(BATCH, "11"),
            Sample.of(2, HOST).rrn("1").trace(BATCH, "11"),
            Sample.of(3, SCHEME).rrn("1"),
            Sample.of(4, TERMINAL).rrn("1").trace(BATCH, "25").on(Sample.DAY.plusDays(1)),
            Sample.of(5, HOST).rrn("1").trace(BATCH, "25").on(Sample.DAY.plusDays(1)),
            Sample.of(6, SCHEME).rrn("1").on(Sample.DAY.plusDays(1)));

    assertThat(operations).hasSize(2);
    assertThat(operations)
        .allSatisfy(operation -> {
          assertThat(operation.held()).containsExactlyInAnyOrder(TERMINAL, HOST, SCHEME);
          assertThat(operation.findings()).isEmpty();
        });
  }

  private static List<GroupedOperation> group(Sample... samples) {
    return Grouping.of(Arrays.stream(samples).map(Sample::member).toList()).operations();
  }

  private static GroupedOperation only(Sample... samples) {
    List<GroupedOperation> operations = group(samples);
    assertThat(operations).hasSize(1);
    return operations.getFirst();
  }

  private static Role roleOf(GroupedOperation operation, Sample sample) {
    return operation.placements().stream()
        .filter(placement -> placement.record().id().equals(sample.id()))
        .map(Placement::role)
        .findFirst()
        .orElseThrow();
  }
}
