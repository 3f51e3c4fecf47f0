package io.reslip.reconciliation.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.testing.ToldPayment;
import io.reslip.reconciliation.testing.ToldRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The fast way of reading a line gives what the careful way gives, or leaves the line to it. */
class RecordLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD = "{\"cursor\":\"c.1\",\"position\":12,";

  @Test
  void aUsualLineIsReadTheFastWay() {
    byte[] line = line(ToldPayment.of("usual").host());

    assertThat(RecordLine.parse(line, 0, line.length)).isNotNull();
  }

  @Test
  void aConflictIsReadTheFastWayWithWhatItContradicts() throws Exception {
    ToldRecord first = ToldPayment.of("first").host();
    byte[] line = line(first.with("amount", 1).contradicting(first));

    same(line, 0, line.length);
    assertThat(RecordLine.parse(line, 0, line.length)).isNotNull();
  }

  @Property(tries = 500)
  void whateverIsReadTheFastWayIsReadAlikeTheCarefulWay(
      @ForAll("members") String member,
      @ForAll("values") String value,
      @ForAll @IntRange(min = 0, max = 40) int before)
      throws Exception {
    String told = new String(line(ToldPayment.of("told").till()), StandardCharsets.UTF_8);
    String changed = told.replaceFirst("\"record\":\\{", "\"record\":{" + member + value + ",");
    byte[] line = (" ".repeat(before) + changed + "\n").getBytes(StandardCharsets.UTF_8);

    same(line, before, line.length - before - 1);
  }

  @Property(tries = 300)
  void aLineThatIsCutIsNeverReadTheFastWay(@ForAll @IntRange(min = 1, max = 700) int length) {
    byte[] line = line(ToldPayment.of("cut").terminal());

    assertThat(RecordLine.parse(line, 0, Math.min(length, line.length - 1))).isNull();
  }

  private static void same(byte[] line, int from, int length) throws IOException {
    FeedLine fast = RecordLine.parse(line, from, length);
    if (fast == null) {
      return;
    }
    try {
      FeedLine careful = FeedParser.carefully(line, from, length);
      assertThat(fast.cursor()).isEqualTo(careful.cursor());
      FeedFact.OfRecord one = (FeedFact.OfRecord) fast.fact();
      FeedFact.OfRecord other = (FeedFact.OfRecord) careful.fact();
      assertThat(one).usingRecursiveComparison().ignoringFields("record.body").isEqualTo(other);
      assertThat(tree(one)).isEqualTo(tree(other));
      assertThat(new String(one.record().body(), StandardCharsets.UTF_8))
          .doesNotContain("cardTokens");
    } catch (MalformedLineException e) {
      throw new AssertionError("read the fast way though it is malformed: " + e.getMessage(), e);
    }
  }

  private static JsonNode tree(FeedFact.OfRecord fact) throws IOException {
    return JSON.readTree(fact.record().body());
  }

  private static byte[] line(ToldRecord record) {
    return (HEAD + record.line().substring(1)).getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> members() {
    return Arbitraries.of(
            List.of(
                "id",
                "identity",
                "amount",
                "rrn",
                "occurredAt",
                "businessDate",
                "receivedAt",
                "original",
                "cardTokens",
                "revision",
                "source",
                "lines",
                "note"))
        .map(name -> "\"" + name + "\":");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "\"\"",
        "\"text\"",
        "12",
        "-3",
        "1.5",
        "99999999999999999999",
        "true",
        "[]",
        "{}",
        "[{\"key\":\"k\",\"token\":\"t\"}]",
        "[{\"key\":\"k\"}]",
        "{\"batch\":\"1\",\"stan\":\"2\",\"rrn\":\"3\"}",
        "{\"batch\":7}",
        "\"2026-06-15\"",
        "\"2026-02-30\"",
        "\"0026-06-15\"",
        "\"2026-06-15T10:00:00Z\"",
        "\"2026-06-15T10:00:00+08:00\"",
        "\"2026-06-15T24:00:00Z\"",
        "\"2026-06-15T10:00:00.123Z\"",
        "\"2026-06-15T10:00:00+25:00\"",
        "\"\\u0000\"",
        "\"\u4e2d\"",
        "\"00000000000000000000000000000001\"");
  }
}
