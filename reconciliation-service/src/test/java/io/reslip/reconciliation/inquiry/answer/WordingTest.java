package io.reslip.reconciliation.inquiry.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.inquiry.answer.Leg.Verdict;
import io.reslip.reconciliation.inquiry.answer.Situation.Repairing;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant AT = Instant.parse("2026-06-15T04:00:00Z");

  @Test
  void thePaymentIsToldInTheLanguageOfTheAsker() {
    Situation lost =
        new Situation(
            "APPROVED",
            false,
            Outcome.UNDETERMINED,
            List.of(new Leg(Source.TERMINAL, Verdict.LOST, AT, false)),
            false,
            Repairing.NONE);

    assertThat(wording("en").summary(lost))
        .isEqualTo(
            "A record of this payment is lost. Nobody in the shop has said whether it was"
                + " completed. Next: the merchant says whether goods were handed over, and shows"
                + " the slip.");
    assertThat(wording("zh-CN").summary(lost))
        .isEqualTo("该笔交易有记录丢失。商户尚未确认交易是否完成。下一步：由商户确认是否已交付商品，并提供签购单。");
    assertThat(wording("fr").language()).isEqualTo("en");
  }

  @Test
  void amountsAndTimesAreThoseThatPeopleRead() {
    assertThat(wording("en").says(Source.HOST, "SALE", "APPROVED", 12_850L, "CNY", AT))
        .isEqualTo("the switch: sale CNY 128.50, approved, 2026-06-15 12:00");
    assertThat(wording("en").says(Source.TILL, "SALE", "APPROVED", 500L, "JPY", null))
        .isEqualTo("the till: sale JPY 500, approved, unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everythingThatCanBeSaidHasWords(String language) {
    Wording wording = wording(language);
    for (Step step : Step.values()) {
      for (Owner owner : Owner.values()) {
        assertThat(wording.step(new NextStep(step, owner, Source.HOST, AT))).isNotBlank();
      }
    }
    for (Source source : Source.values()) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(wording.leg(new Leg(source, verdict, AT, false))).isNotBlank();
        assertThat(wording.leg(new Leg(source, verdict, null, true))).isNotBlank();
      }
      for (String type :
          List.of(
              "SALE VOID REFUND PREAUTH PREAUTH_VOID COMPLETION COMPLETION_VOID REVERSAL OFFLINE_SALE ADJUSTMENT TIP INSTALMENT CHARGEBACK REPRESENTMENT FEE PAYOUT"
                  .split(" "))) {
        for (String result : List.of("APPROVED DECLINED TIMED_OUT REVERSED PENDING".split(" "))) {
          assertThat(wording.says(source, type, result, null, null, null)).isNotBlank();
        }
      }
    }
    for (Outcome outcome : Outcome.values()) {
      for (Verdict verdict : Verdict.values()) {
        Leg leg = new Leg(Source.HOST, verdict, AT, false);
        assertThat(
                wording.summary(
                    new Situation("APPROVED", false, outcome, List.of(leg), false, Repairing.NONE)))
            .isNotBlank();
      }
    }
  }

  private static Wording wording(String language) {
    return Wording.of(List.of(Locale.forLanguageTag(language)), CHINA);
  }
}
