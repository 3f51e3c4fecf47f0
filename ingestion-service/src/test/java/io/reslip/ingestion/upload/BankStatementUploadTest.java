package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BankStatementUploadTest {
  private final String account = newTerminal();
  private FeedReader feed;

  @BeforeEach
  void follow() {
    Deliveries.itIsJune();
    feed = FeedReader.fromNow();
  }

  @Test
  void aStatementIsRecognisedAndStatedWhereItsBalancesTie() {
    // when
    Response upload = send(camt("108.85"));

    // then
    upload
        .then()
        .statusCode(201)
        .body("layout", equalTo("camt053"))
        .body("counts.accepted", equalTo(1))
        .body("controls.ties", everyItem(equalTo(true)))
        .body("completeness.stated", equalTo(true));
    List<JsonNode> facts = feed.all();
    assertThat(facts)
        .extracting(fact -> fact.get("fact").asText())
        .containsExactly("RECORD", "SOURCE_COMPLETE");
    JsonNode record = facts.getFirst().get("record");
    assertThat(record.get("source").asText()).isEqualTo("BANK");
    assertThat(record.get("type").asText()).isEqualTo("PAYOUT");
    assertThat(record.get("account").asText()).isEqualTo(account);
    assertThat(record.get("amount").asLong()).isEqualTo(885);
    assertThat(record.get("businessDate").asText()).isEqualTo("2026-06-15");
    assertThat(record.get("partitionDate").asText()).isEqualTo("2026-06-15");
  }

  @Test
  void aStatementWhoseBalancesDoNotTieIsKeptAndNotStated() {
    send(camt("108.86"))
        .then()
        .statusCode(201)
        .body("counts.accepted", equalTo(1))
        .body("completeness.stated", equalTo(false));
  }

  @Test
  void aLineThatSeveralKindsOfStatementRepeatIsOneRecord() {
    // given
    String head = ":20:S1\r\n:25:" + account + "\r\n:28C:1/1\r\n";
    String entry = ":61:2606150615C8,85NTRFE1//B1\r\n:86:payout\r\n";
    send(head + ":34F:EUR0,\r\n" + entry + ":90C:1EUR8,85\r\n-\r\n")
        .then()
        .statusCode(201)
        .body("layout", equalTo("mt942"))
        .body("counts.accepted", equalTo(1));

    // when
    Response statement =
        send(head + ":60F:C260614EUR100,\r\n" + entry + ":62F:C260615EUR108,85\r\n-\r\n");
    Response camt = send(camt("108.85"));

    // then
    statement.then().body("layout", equalTo("mt940")).body("counts.duplicate", equalTo(1));
    camt.then().body("counts.duplicate", equalTo(1));
    assertThat(feed.all())
        .extracting(fact -> fact.get("fact").asText())
        .filteredOn(fact -> !fact.equals("SOURCE_COMPLETE"))
        .containsExactly("RECORD");
  }

  private String camt(String closing) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
    <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
    <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
    <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
    <Ntry><Amt Ccy="EUR">8.85</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><Dt>2026-06-15</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
    <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
    </Stmt></BkToCstmrStmt></Document>
    """
        .formatted(account, closing);
  }

  private static Response send(String body) {
    return request(Tokens.sender("*"))
        .queryParam("source", "BANK")
        .queryParam("businessDate", "2026-06-15")
        .queryParam("complete", "true")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/uploads");
  }
}
