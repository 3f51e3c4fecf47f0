package io.reslip.ingestion.store;

import static io.reslip.ingestion.record.RecordField.AMOUNT;
import static io.reslip.ingestion.record.RecordField.AUTH_CODE;
import static io.reslip.ingestion.record.RecordField.RRN;
import static io.reslip.ingestion.store.Records.row;
import static io.reslip.ingestion.store.Records.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordComparison;
import io.reslip.ingestion.store.Classification.Corroboration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final PaymentFields THIN = sale().set(AMOUNT, 100L).build();
  private static final PaymentFields WITH_RRN = sale().set(AMOUNT, 100L).set(RRN, "1").build();
  private static final PaymentFields WITH_CODE =
      sale().set(AMOUNT, 100L).set(AUTH_CODE, "A").build();
  private static final PaymentFields OTHER = sale().set(AMOUNT, 200L).build();

  @Test
  void whatIsHeldWithTheSameContentIsADuplicate() {
    RecordRow held = row(1, THIN, 0);
    Classification found = Classification.of(List.of(row(1, THIN, 500)), List.of(held));
    assertThat(found.duplicates()).hasSize(1);
    assertThat(found.duplicates().getFirst().of()).isEqualTo(held);
    assertThat(found.duplicates().getFirst().evidence().offset()).isEqualTo(500);
    assertThat(found.added()).isEmpty();
  }

  @Test
  void aThinnerAccountIsAnAttestationOfTheOneHeld() {
    RecordRow held = row(1, WITH_RRN, 0);
    Classification found = Classification.of(List.of(row(1, THIN, 500)), List.of(held));
    assertThat(found.corroborations()).hasSize(1);
    Corroboration thin = found.corroborations().getFirst();
    assertThat(thin.of().id()).isEqualTo(held.id());
    assertThat(thin.came()).isTrue();
    assertThat(found.revised()).isEmpty();
  }

  @Test
  void aFullerAccountBecomesTheRecordAndWhatItWasAnAttestation() {
    RecordRow held = row(1, THIN, 0);
    Classification found = Classification.of(List.of(row(1, WITH_RRN, 500)), List.of(held));
    RecordRow revised = found.revised().getFirst();
    assertThat(revised.id()).isEqualTo(held.id());
    assertThat(revised.revision()).isEqualTo(2);
    assertThat(revised.fields()).isEqualTo(WITH_RRN);
    assertThat(revised.evidence().offset()).isEqualTo(500);
    assertThat(found.corroborations()).extracting(Corroboration::came).containsExactly(false);
    assertThat(found.corroborations().getFirst().account().fields()).isEqualTo(THIN);
  }

  @Test
  void accountsThatCompleteEachOtherAreTheRecordTogether() {
    RecordRow held = row(1, WITH_RRN, 0);
    Classification found = Classification.of(List.of(row(1, WITH_CODE, 500)), List.of(held));
    assertThat(found.revised().getFirst().fields())
        .isEqualTo(RecordComparison.union(WITH_RRN, WITH_CODE));
    assertThat(found.corroborations()).extracting(Corroboration::came).containsExactly(false, true);
  }

  @Test
  void aContradictionIsKeptBesideTheFirstAndMeetsItselfAgain() {
    // given
    RecordRow held = row(1, THIN, 0);

    // when
    Classification found = Classification.of(List.of(row(1, OTHER, 500)), List.of(held));

    // then
    RecordRow conflict = found.conflicts().getFirst().record();
    assertThat(conflict.conflictOf()).isEqualTo(held.id());
    assertThat(conflict.id()).isNotEqualTo(held.id());
    assertThat(found.conflicts().getFirst().fields()).containsExactly(AMOUNT);
    Classification again = Classification.of(List.of(row(1, OTHER, 900)), List.of(conflict, held));
    assertThat(again.duplicates()).hasSize(1);
    assertThat(again.conflicts()).isEmpty();
  }

  @Test
  void likeRecordsThatComeTogetherAreToldApartAsIfTheyCameOneByOne() {
    Classification found =
        Classification.of(
            List.of(row(1, THIN, 0), row(1, THIN, 1), row(1, OTHER, 2), row(1, WITH_RRN, 3)),
            List.of());
    assertThat(found.added()).hasSize(1);
    assertThat(found.added().getFirst().fields()).isEqualTo(WITH_RRN);
    assertThat(found.added().getFirst().revision()).isEqualTo(1);
    assertThat(found.duplicates()).hasSize(1);
    assertThat(found.conflicts()).hasSize(1);
    assertThat(found.fuller()).isEqualTo(1);
  }

  @Property
  void everythingThatComesIsCountedOnce(@ForAll("arrivals") List<RecordRow> came) {
    Classification found = Classification.of(came, List.of());
    long corroborating = found.corroborations().stream().filter(Corroboration::came).count();
    assertThat(
            found.added().size()
                + found.duplicates().size()
                + found.conflicting()
                + found.fuller()
                + corroborating)
        .isEqualTo(came.size());
  }

  @Property
  void howItIsCutIntoChunksDoesNotChangeWhatIsHeld(
      @ForAll("arrivals") List<RecordRow> came, @ForAll("arrivals") List<RecordRow> more) {
    // given
    List<RecordRow> all = new ArrayList<>(came);
    all.addAll(more);

    // when
    Map<UUID, RecordRow> atOnce = held(Classification.of(all, List.of()), Map.of());
    Map<UUID, RecordRow> first = held(Classification.of(came, List.of()), Map.of());
    Map<UUID, RecordRow> inTwo = held(Classification.of(more, first.values()), first);

    // then
    assertThat(contents(inTwo.values())).isEqualTo(contents(atOnce.values()));
    assertThat(Classification.of(all, inTwo.values()).conflicts()).isEmpty();
    assertThat(Classification.of(all, inTwo.values()).added()).isEmpty();
    assertThat(Classification.of(all, inTwo.values()).revised()).isEmpty();
  }

  @Provide
  Arbitrary<List<RecordRow>> arrivals() {
    Arbitrary<PaymentFields> fields =
        Arbitraries.of(
            THIN,
            WITH_RRN,
            WITH_CODE,
            OTHER,
            RecordComparison.union(WITH_RRN, WITH_CODE),
            OTHER.toBuilder().set(RRN, "2").build());
    return Combinators.combine(
            Arbitraries.longs().between(1, 3), fields, Arbitraries.longs().between(0, 9_999))
        .as(Records::row)
        .list()
        .ofMaxSize(8);
  }

  private static Map<UUID, RecordRow> held(Classification found, Map<UUID, RecordRow> before) {
    Map<UUID, RecordRow> held = new HashMap<>(before);
    found.added().forEach(row -> held.put(row.id(), row));
    found.conflicts().forEach(each -> held.put(each.record().id(), each.record()));
    found.revised().forEach(row -> held.put(row.id(), row));
    return held;
  }

  private static Set<List<Object>> contents(Collection<RecordRow> rows) {
    Set<List<Object>> contents = new HashSet<>();
    rows.forEach(row -> contents.add(List.of(row.record().identity(), row.fields())));
    return contents;
  }
}
