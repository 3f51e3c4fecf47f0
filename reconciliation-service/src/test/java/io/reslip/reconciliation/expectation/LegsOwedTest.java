package io.reslip.reconciliation.expectation;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.merchant.Conditions;
import io.reslip.reconciliation.merchant.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegsOwedTest {

  @ParameterizedTest(name = "{0} {1}, voided {2}, reversed {3}: {4}")
  @CsvSource({
    "SALE,         APPROVED,  false, false, TERMINAL HOST SCHEME TILL",
    "OFFLINE_SALE, APPROVED,  false, false, TERMINAL HOST SCHEME TILL",
    "REFUND,       APPROVED,  false, false, TERMINAL HOST SCHEME TILL",
    "SALE,         APPROVED,  true,  false, TERMINAL HOST TILL",
    "VOID,         APPROVED,  false, false, TERMINAL HOST TILL",
    "PREAUTH,      APPROVED,  false, false, TERMINAL HOST",
    "REVERSAL,     APPROVED,  false, false, ''",
    "PAYOUT,       APPROVED,  false, false, ''",
    "SALE,         APPROVED,  false, true,  ''",
    "SALE,         DECLINED,  false, false, ''",
    "SALE,         TIMED_OUT, false, false, ''",
    "SALE,         PENDING,   false, false, ''",
    "NEW_TYPE,     APPROVED,  false, false, ''",
  })
  void theTableOfLegs(
      String type, String result, boolean voided, boolean reversed, String expected) {
    assertThat(
            LegsOwed.possible(
                    new Payment("CARD", type, result, null, true, false, voided, reversed, false))
                .sources())
        .isEqualTo(sources(expected));
  }

  @Test
  void theTillIsOwedOnlyByContract() {
    Set<Source> possible = Set.of(TERMINAL, HOST, SCHEME, TILL);

    assertThat(LegsOwed.owed(possible, "SALE", null))
        .containsExactlyInAnyOrder(TERMINAL, HOST, SCHEME);
    assertThat(
            LegsOwed.owed(
                possible,
                "SALE",
                new Contract("M1", "Shop", null, Set.of("CARD"), Set.of(TERMINAL, HOST, TILL))))
        .containsExactlyInAnyOrder(TERMINAL, HOST, TILL);
  }

  @Test
  void aContractMayAskForOtherLegsOfOneType() {
    Contract contract =
        new Contract(
            "M1",
            "Shop",
            null,
            Set.of("CARD"),
            Set.of(TERMINAL, HOST, SCHEME),
            new Conditions(List.of(), null, null, Map.of("REFUND", Set.of(HOST))));
    Set<Source> possible = Set.of(TERMINAL, HOST, SCHEME, TILL);

    assertThat(LegsOwed.owed(possible, "REFUND", contract)).containsExactly(HOST);
    assertThat(LegsOwed.owed(possible, "SALE", contract)).contains(TERMINAL, HOST, SCHEME);
  }

  @Test
  void cashOwesNothingButItsTillLine() {
    assertThat(
            LegsOwed.possible(
                    new Payment(
                        "CARD", "SALE", "APPROVED", "CASH", false, true, false, false, false))
                .sources())
        .containsExactly(TILL);
  }

  @Test
  void whatTheTillCallsCashAndTheHostKnowsIsACardPayment() {
    assertThat(
            LegsOwed.possible(
                    new Payment(
                        "CARD", "SALE", "APPROVED", "CASH", true, false, false, false, false))
                .sources())
        .contains(TERMINAL, HOST, SCHEME);
  }

  @Test
  void whatCannotBeRecognisedElsewhereAccusesNobody() {
    assertThat(
            LegsOwed.possible(
                    new Payment(
                        "CARD", "SALE", "APPROVED", "CARD", false, true, false, false, false))
                .sources())
        .isEmpty();
  }

  private static Set<Source> sources(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Source::valueOf)
        .collect(Collectors.toSet());
  }
}
