package io.reslip.reconciliation.repair.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.repair.reconstruction.Contradiction.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReconstructionPropertiesTest {
  private static final List<String> TEXTS =
      List.of(
          "rail",
          "type",
          "currency",
          "direction",
          "merchantId",
          "terminalId",
          "batch",
          "stan",
          "rrn",
          "authCode",
          "responseCode",
          "occurredAt",
          "businessDate",
          "cardMask");

  @Property
  void eachFilledFieldHasEvidenceThatSaysExactlyThat(
      @ForAll("records") List<HeldRecord> records,
      @ForAll("restorable") Source restores,
      @ForAll Set<Source> deviating) {
    Restored restored = Reconstruction.of(restores, "VOID", records, deviating);

    Map<String, HeldRecord> byId =
        records.stream().collect(Collectors.toMap(HeldRecord::id, Function.identity()));
    assertThat(restored.provenance())
        .allSatisfy(one -> {
          HeldRecord record = byId.get(one.recordId());
          String pointer = "/" + one.field().replace('.', '/');
          assertThat(record.role()).isEqualTo(Role.LEG);
          assertThat(record.source()).isEqualTo(one.source()).isNotEqualTo(restores);
          assertThat(deviating).doesNotContain(record.source());
          assertThat(record.body().at(pointer)).isEqualTo(restored.fields().at(pointer));
          JsonNode evidence = record.body().path("evidence");
          assertThat(evidence.path("uploadId").asText()).isEqualTo(one.uploadId());
          assertThat(evidence.path("offset").asLong()).isEqualTo(one.offset());
          assertThat(evidence.path("length").asLong()).isEqualTo(one.length());
        });
    assertThat(restored.provenance())
        .extracting(Provenance::field)
        .containsExactlyInAnyOrderElementsOf(leaves("", restored.fields()));
  }

  @Property
  void theOrderOfRecordsDoesNotMatter(
      @ForAll("records") List<HeldRecord> records,
      @ForAll("restorable") Source restores,
      @ForAll Set<Source> deviating,
      @ForAll Random random) {
    List<HeldRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, random);

    assertThat(Reconstruction.of(restores, "SALE", shuffled, deviating))
        .isEqualTo(Reconstruction.of(restores, "SALE", records, deviating));
  }

  @Property
  void whatIsNoLegAndWhatWasRestoredChangesNothing(
      @ForAll("records") List<HeldRecord> records, @ForAll("restorable") Source restores) {
    List<HeldRecord> evidence =
        records.stream()
            .filter(record -> record.role() == Role.LEG && record.source() != Source.REPAIR)
            .toList();

    assertThat(Reconstruction.of(restores, "SALE", records, Set.of()))
        .isEqualTo(Reconstruction.of(restores, "SALE", evidence, Set.of()));
  }

  @Property
  void aContradictedAmountOrCurrencyIsNeverFilledInAndNeverProposed(
      @ForAll("records") List<HeldRecord> records, @ForAll("restorable") Source restores) {
    Restored restored = Reconstruction.of(restores, "SALE", records, Set.of());

    for (Contradiction one : restored.contradictions()) {
      if (Set.of("amount", "currency").contains(one.field())) {
        assertThat(one.resolution()).isEqualTo(Resolution.LEFT_EMPTY);
        assertThat(restored.fields().has(one.field())).isFalse();
        assertThat(restored.obstacle()).isPresent();
      }
    }
  }

  @Property
  void eachFieldOfTheTableIsEitherFilledOrMissing(
      @ForAll("records") List<HeldRecord> records, @ForAll("restorable") Source restores) {
    Restored restored = Reconstruction.of(restores, "VOID", records, Set.of());

    Set<String> told = new TreeSet<>(restored.missing().keySet());
    restored.provenance().forEach(one -> assertThat(told.add(one.field())).isTrue());
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            FieldTable.of(restores, "VOID").stream().map(FieldRule::name).toList());
  }

  @Provide
  Arbitrary<Source> restorable() {
    return Arbitraries.of(Source.TERMINAL, Source.HOST, Source.TILL);
  }

  /** Few values, so that sources agree as often as they contradict each other. */
  @Provide
  Arbitrary<List<HeldRecord>> records() {
    Arbitrary<ObjectNode> fields =
        Combinators.combine(
                Arbitraries.of(TEXTS).set(),
                Arbitraries.integers().between(1, 2),
                Arbitraries.longs().between(1, 2),
                Arbitraries.of("INTACT", "CARVED"))
            .as(ReconstructionPropertiesTest::content);
    return Combinators.combine(Arbitraries.of(Source.class), Arbitraries.of(Role.class), fields)
        .as((source, role, body) -> new HeldRecord("", source, role, "RRN", body))
        .list()
        .ofMaxSize(8)
        .map(drawn ->
            IntStream.range(0, drawn.size()).mapToObj(n -> numbered(drawn.get(n), n)).toList());
  }

  private static ObjectNode content(Set<String> texts, int variant, long amount, String integrity) {
    ObjectNode body = Records.body(Source.HOST, "");
    body.put("integrity", integrity).put("amount", amount);
    for (String text : texts) {
      body.put(
          text,
          switch (text) {
            case "occurredAt" -> "2026-06-15T1" + variant + ":00:00Z";
            case "cardMask" -> "41111" + variant + "******1111";
            default -> text + variant;
          });
    }
    body.putObject("original").put("stan", "00000" + variant);
    return body;
  }

  private static HeldRecord numbered(HeldRecord drawn, int number) {
    ObjectNode body = drawn.body().deepCopy();
    body.putObject("evidence").put("uploadId", "u" + number).put("offset", number).put("length", 1);
    return new HeldRecord("r" + number, drawn.source(), drawn.role(), drawn.pass(), body);
  }

  private static List<String> leaves(String path, JsonNode node) {
    return node.properties().stream()
        .flatMap(entry ->
            entry.getValue().isObject()
                ? leaves(path + entry.getKey() + ".", entry.getValue()).stream()
                : Stream.of(path + entry.getKey()))
        .toList();
  }
}
