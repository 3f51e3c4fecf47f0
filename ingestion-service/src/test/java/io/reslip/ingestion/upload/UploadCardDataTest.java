package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.request;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.evidence.EvidenceStore;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.iso8583.Bytes;
import io.reslip.ingestion.iso8583.Payments;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No card number is anywhere in the database, the feed or an answer, whatever it came in. */
@QuarkusTest
class UploadCardDataTest {
  private static final String VISA = "4111111111111111";
  private static final String MASTERCARD = "5555555555554444";

  @Inject Jdbi jdbi;
  @Inject EvidenceStore evidence;

  private final String terminal = newTerminal();

  @BeforeEach
  void day() {
    Deliveries.itIsJune();
  }

  @Test
  void evidenceOpensAgainAndIsTheBodyWithItsCardsOverwritten() throws Exception {
    // given
    String body =
        sale(terminal, 1, 100, ",\"card\":\"" + VISA + "\"")
            + "broken "
            + MASTERCARD
            + "\n"
            + sale(terminal, 2, 100);

    // when
    Response upload = post(body);

    // then
    String redacted =
        body.replace(VISA, "411111******1111").replace(MASTERCARD, "555555******4444");
    byte[] held = evidence(upload, body.length() + 100);
    assertThat(new String(held, StandardCharsets.UTF_8)).isEqualTo(redacted);
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(held);
    assertThat(upload.<String>path("sha256")).isEqualTo(HexFormat.of().formatHex(sha256));
    assertThat(evidence.redactions(id(upload), new ByteRange(0, body.length()))).hasSize(2);
  }

  @Test
  void noTableNorTheFeedNorAnAnswerHoldsACardNumber() throws IOException {
    // given cards wherever they can come from
    FeedReader feed = FeedReader.fromNow();
    String ndjson =
        sale(terminal, 1, 100, ",\"card\":\"" + VISA + "\"")
            + sale(terminal, 1, 200, ",\"card\":\"" + VISA + "\"")
            + sale(terminal, 1, 100, ",\"card\":\"" + VISA + "\",\"authCode\":\"A1\"")
            + "broken "
            + MASTERCARD
            + "\n"
            + sale(terminal, 3, 100, ",\"remark\":\"card " + MASTERCARD + "\"")
            + sale(terminal, 4, 100).replace("SALE", VISA);
    String csv =
        "type,terminalId,rrn,card,amount,currency,occurredAt\nSALE,"
            + terminal
            + ",000000000009,"
            + MASTERCARD
            + ",100,CNY,2026-06-15T10:00:00+08:00\n";
    byte[] journal =
        Bytes.join(Payments.sale("000201").frame(), Payments.approval("000201").frame());

    // when
    List<Response> answers =
        List.of(
            post(ndjson),
            post(csv.getBytes(StandardCharsets.UTF_8), Map.of("layout", "reslip-csv")),
            request(Tokens.terminal("*"))
                .queryParams(Map.of("source", "TERMINAL", "businessDate", "2026-06-15"))
                .body(journal)
                .post("/v1/uploads"));

    // then
    for (Response each : answers) {
      each.then().statusCode(201);
      assertThat(holdsCard(each.asString())).isFalse();
      assertThat(holdsCard(hex(evidence(each, 100_000)))).isFalse();
    }
    for (String table : tables()) {
      for (String row : rows(table)) {
        assertThat(holdsCard(row)).as("a row of %s holds a card number", table).isFalse();
      }
    }
    String facts = feed.all().toString();
    assertThat(holdsCard(facts)).isFalse();
    assertThat(facts).contains("\"cardTokens\":[{\"key\":\"k1\",\"token\":\"");
  }

  private byte[] evidence(Response upload, long length) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    evidence.copy(id(upload), new ByteRange(0, length), out);
    return out.toByteArray();
  }

  private static UUID id(Response upload) {
    return UUID.fromString(upload.path("id"));
  }

  /** As text, as packed digits, and as hexadecimal of the text. */
  private static boolean holdsCard(String text) {
    for (String card : List.of(VISA, MASTERCARD, Payments.PAN)) {
      if (text.contains(card) || text.contains(hex(card.getBytes(StandardCharsets.UTF_8)))) {
        return true;
      }
    }
    return false;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private List<String> tables() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  AND has_table_privilege(c.oid, 'SELECT')\
                """)
            .mapTo(String.class)
            .list());
  }

  private List<String> rows(String table) {
    return jdbi.withHandle(
        sql -> sql.createQuery("SELECT t::text FROM " + table + " t").mapTo(String.class).list());
  }
}
