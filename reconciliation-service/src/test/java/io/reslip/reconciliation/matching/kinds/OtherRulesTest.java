package io.reslip.reconciliation.matching.kinds;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;
import static io.reslip.reconciliation.matching.kinds.Says.HUNDRED;
import static io.reslip.reconciliation.matching.kinds.Says.NOON;
import static io.reslip.reconciliation.matching.kinds.Says.alone;
import static io.reslip.reconciliation.matching.kinds.Says.approved;
import static io.reslip.reconciliation.matching.kinds.Says.at;
import static io.reslip.reconciliation.matching.kinds.Says.detailed;
import static io.reslip.reconciliation.matching.kinds.Says.sale;
import static io.reslip.reconciliation.matching.kinds.Says.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.ClockDrift;
import io.reslip.reconciliation.matching.Finding.Damaged;
import io.reslip.reconciliation.matching.Finding.MccMismatch;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherRulesTest {

  @Test
  void aCategoryThatOneSourceTellsAloneDeviates() {
    OperationTold jumped = sale(mcc(TERMINAL, "5812"), mcc(HOST, "5812"), mcc(SCHEME, "5411"));

    assertThat(MccRule.of(jumped)).get().extracting(MccMismatch::deviating).isEqualTo(SCHEME);
    assertThat(MccRule.common(jumped)).isNull();
  }

  @Test
  void theMerchantNumberHoldsACategoryToo() {
    OperationTold jumped =
        sale(detailed(TERMINAL, new RecordDetails("5411", "5812", null, null, null, true)));

    assertThat(MccRule.of(jumped)).get().extracting(MccMismatch::deviating).isEqualTo(TERMINAL);
  }

  @Test
  void sourcesThatTellNoCategoryAccuseNobody() {
    OperationTold one = sale(mcc(TERMINAL, "5812"), approved(HOST), mcc(SCHEME, "5812"));

    assertThat(MccRule.of(one)).isEmpty();
    assertThat(MccRule.common(one)).isEqualTo("5812");
  }

  @Test
  void theContractTellsWhichOfTwoIsWrong() {
    assertThat(MccRule.against("5812", Map.of(TERMINAL, "5812", SCHEME, "5411")))
        .get()
        .extracting(MccMismatch::deviating)
        .isEqualTo(SCHEME);
    assertThat(MccRule.against("5812", Map.of(TERMINAL, "5812", SCHEME, "5812"))).isEmpty();
  }

  @Test
  void whatTheTillsLinesComeToTellsWhetherTillOrTerminalIsWrong() {
    OperationTold keyedWrongly = sale(approved(TERMINAL), till(9_000, HUNDRED));
    OperationTold chargedWrongly = sale(approved(TERMINAL), till(9_000, 9_000));
    OperationTold unknown = sale(approved(TERMINAL), told(TILL, "APPROVED", 9_000L));

    assertThat(AmountRule.of(alone(keyedWrongly)))
        .get()
        .extracting(AmountDiff::deviating)
        .isEqualTo(TILL);
    assertThat(AmountRule.of(alone(chargedWrongly)))
        .get()
        .extracting(AmountDiff::deviating)
        .isEqualTo(TERMINAL);
    assertThat(AmountRule.of(alone(unknown))).get().extracting(AmountDiff::deviating).isNull();
  }

  @Test
  void clocksThatDifferByMinutesDrift() {
    assertThat(ClockRule.of(sale(at(TERMINAL, NOON.plusSeconds(61)), at(HOST, NOON))))
        .contains(new ClockDrift(61));
    assertThat(ClockRule.of(sale(at(TERMINAL, NOON.minusSeconds(3_600)), at(HOST, NOON))))
        .contains(new ClockDrift(-3_600));
    assertThat(ClockRule.of(sale(at(TERMINAL, NOON.plusSeconds(60)), at(HOST, NOON)))).isEmpty();
    assertThat(ClockRule.of(sale(at(TERMINAL, NOON)))).isEmpty();
  }

  @Test
  void aRecordThatContradictsItsOwnSourceCannotBeReliedOn() {
    Map<Source, Told> legs = new EnumMap<>(Map.of(TERMINAL, approved(TERMINAL)));
    OperationTold torn = new OperationTold("SALE", legs, Map.of("other", TERMINAL), Set.of());

    assertThat(DamageRule.of(torn))
        .containsExactly(new Damaged(TERMINAL, "other", "record-TERMINAL"));
  }

  @Test
  void aRecordWhoseAmountCouldNotBeReadIsDamagedAndAnyOtherIsNot() {
    RecordDetails torn = new RecordDetails(null, null, null, null, null, false);
    Told unread = new Told("one", TERMINAL, "APPROVED", null, NOON, torn);
    Told readable = new Told("one", TERMINAL, "APPROVED", HUNDRED, NOON, torn);

    assertThat(DamageRule.of(sale(unread))).containsExactly(new Damaged(TERMINAL, "one", null));
    assertThat(DamageRule.of(sale(readable))).isEmpty();
  }

  private static Told mcc(Source source, String mcc) {
    return detailed(source, new RecordDetails(mcc, null, null, null, null, true));
  }

  private static Told till(long amount, long lines) {
    return new Told(
        "till",
        TILL,
        "APPROVED",
        amount,
        NOON,
        new RecordDetails(null, null, null, null, lines, true));
  }
}
