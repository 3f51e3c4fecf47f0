package io.reslip.reconciliation.repair.reconstruction;

import static io.reslip.reconciliation.repair.reconstruction.Records.as;
import static io.reslip.reconciliation.repair.reconstruction.Records.sale;
import static io.reslip.reconciliation.repair.reconstruction.Records.with;
import static io.reslip.reconciliation.repair.reconstruction.Records.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.repair.reconstruction.Contradiction.Resolution;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconstructionTest {

  @Test
  void aTerminalsRecordIsRebuiltFromHostAndTillEachFieldWithItsBytes() {
    Restored restored = terminal(sale(Source.HOST), sale(Source.TILL));

    assertThat(restored.obstacle()).isEmpty();
    assertThat(restored.amountMinor()).contains(10000L);
    assertThat(restored.fields().path("stan").asText()).isEqualTo("000123");
    assertThat(of(restored, "stan"))
        .isEqualTo(
            new Provenance(
                "stan",
                Source.HOST,
                "r-HOST",
                "u-HOST",
                null,
                101,
                80,
                Rule.AS_STATED,
                Certainty.CORROBORATED));
  }

  @Test
  void aFieldThatNobodyStatesStaysEmptyAndNamesWhoCouldGiveIt() {
    Restored restored = terminal(without(sale(Source.HOST), "batch"));

    assertThat(restored.fields().has("batch")).isFalse();
    assertThat(restored.missing())
        .containsEntry("batch", List.of(Source.HOST, Source.TILL, Source.SLIP));
    assertThat(restored.missing()).containsEntry("responseCode", List.of(Source.HOST));
  }

  @Test
  void theSchemesOwnStanIsNeverTakenForATerminals() {
    Restored restored = terminal(with(sale(Source.SCHEME), "stan", "999999"));

    assertThat(restored.fields().has("stan")).isFalse();
    assertThat(restored.fields().path("rrn").asText()).isEqualTo("261500000123");
  }

  @Test
  void anAmountThatSourcesContradictEachOtherOnStaysEmptyAndNothingIsProposed() {
    Restored restored = terminal(sale(Source.HOST), with(sale(Source.TILL), "amount", 12000));

    assertThat(restored.fields().has("amount")).isFalse();
    assertThat(restored.missing()).containsKey("amount");
    assertThat(restored.contradictions())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.field()).isEqualTo("amount");
          assertThat(one.resolution()).isEqualTo(Resolution.LEFT_EMPTY);
          assertThat(one.statements())
              .extracting(Contradiction.Statement::value)
              .containsExactly("10000", "12000");
        });
    assertThat(restored.obstacle()).contains("Sources contradict each other on amount.");
  }

  @Test
  void nothingIsTakenFromTheSourceThatStandsAloneWithAnotherAmountAndWhatItSaysIsTold() {
    List<HeldRecord> records =
        List.of(
            sale(Source.HOST),
            sale(Source.TILL),
            with(with(sale(Source.SCHEME), "amount", 9000), "acquirerId", "48020000"));

    Restored restored = Reconstruction.of(Source.TERMINAL, "SALE", records, Set.of(Source.SCHEME));

    assertThat(restored.obstacle()).isEmpty();
    assertThat(restored.amountMinor()).contains(10000L);
    assertThat(restored.fields().has("acquirerId")).isFalse();
    assertThat(restored.provenance()).noneMatch(one -> one.source() == Source.SCHEME);
    assertThat(of(restored, "amount").certainty()).isEqualTo(Certainty.STATED);
    assertThat(restored.contradictions())
        .extracting(Contradiction::resolution)
        .containsExactly(Resolution.DEVIATING_SOURCE_LEFT_OUT);
  }

  @Test
  void whereSourcesDisagreeOnAnotherFieldTheMostTrustedIsTakenAsDisputed() {
    Restored restored = terminal(sale(Source.HOST), with(sale(Source.TILL), "authCode", "ZZZZZZ"));

    assertThat(restored.fields().path("authCode").asText()).isEqualTo("A1B2C3");
    assertThat(of(restored, "authCode").certainty()).isEqualTo(Certainty.DISPUTED);
    assertThat(restored.contradictions())
        .extracting(Contradiction::resolution)
        .containsExactly(Resolution.MOST_TRUSTED_TAKEN);
  }

  @Test
  void clocksThatDifferByMinutesAndCountersByLeadingZerosDoNotContradictEachOther() {
    HeldRecord till =
        with(with(sale(Source.TILL), "stan", "123"), "occurredAt", "2026-06-15T02:03:00Z");

    Restored restored = terminal(sale(Source.HOST), till);

    assertThat(restored.contradictions()).isEmpty();
    assertThat(of(restored, "occurredAt").rule()).isEqualTo(Rule.BY_OTHER_CLOCK);
    assertThat(restored.fields().path("stan").asText()).isEqualTo("000123");
  }

  @Test
  void identifiersThatTheCrosswalkMapsToTheSameDoNotContradictEachOther() {
    Restored restored =
        terminal(sale(Source.HOST), with(sale(Source.TILL), "merchantId", "store-17"));

    assertThat(restored.contradictions()).isEmpty();
    assertThat(restored.fields().path("merchantId").asText()).isEqualTo("M1");
  }

  @Test
  void anIntactRecordGoesBeforeADamagedOneOfAMoreTrustedSource() {
    HeldRecord carved = with(with(sale(Source.HOST), "integrity", "CARVED"), "stan", "000124");

    Restored both = terminal(carved, sale(Source.TILL));
    Restored alone = terminal(carved);

    assertThat(of(both, "stan").source()).isEqualTo(Source.TILL);
    assertThat(of(both, "stan").certainty()).isEqualTo(Certainty.DISPUTED);
    assertThat(of(alone, "stan").certainty()).isEqualTo(Certainty.DOUBTFUL);
  }

  @Test
  void duplicatesConflictsAndWhatWasRestoredAreNoEvidence() {
    Restored restored =
        terminal(
            as(sale(Source.HOST), "d", Role.DUPLICATE),
            as(sale(Source.HOST), "c", Role.CONFLICT),
            as(sale(Source.REPAIR), "p", Role.REPAIR));

    assertThat(restored.fields()).isEmpty();
    assertThat(restored.obstacle()).isPresent();
  }

  @Test
  void onlyAMaskIsTakenForACard() {
    Restored restored = terminal(with(sale(Source.HOST), "cardMask", "4111111111111111"));

    assertThat(restored.fields().has("cardMask")).isFalse();
  }

  @Test
  void aVoidKeepsWhatItSpeaksOf() {
    HeldRecord host = with(sale(Source.HOST), "type", "VOID");
    ((ObjectNode) host.body()).putObject("original").put("stan", "000100");

    Restored restored = Reconstruction.of(Source.TERMINAL, "VOID", List.of(host), Set.of());

    assertThat(restored.fields().at("/original/stan").asText()).isEqualTo("000100");
    assertThat(of(restored, "original.stan").recordId()).isEqualTo("r-HOST");
    assertThat(restored.missing()).containsKey("original.rrn");
  }

  @Test
  void theSchemesRecordIsNeverRestored() {
    Restored restored =
        Reconstruction.of(
            Source.SCHEME, "SALE", List.of(sale(Source.HOST), sale(Source.TILL)), Set.of());

    assertThat(restored.fields()).isEmpty();
    assertThat(restored.obstacle()).isPresent();
  }

  private static Restored terminal(HeldRecord... records) {
    return Reconstruction.of(Source.TERMINAL, "SALE", List.of(records), Set.of());
  }

  private static Provenance of(Restored restored, String field) {
    return restored.provenance().stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElseThrow();
  }
}
