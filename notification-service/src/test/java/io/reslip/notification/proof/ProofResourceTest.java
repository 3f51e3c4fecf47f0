package io.reslip.notification.proof;

import static io.reslip.notification.testing.Calls.newMerchant;
import static io.reslip.notification.testing.Calls.notice;
import static io.reslip.notification.testing.Calls.postNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.Pages;
import io.reslip.notification.testing.SampleNotice;
import io.reslip.notification.testing.TestDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProofResourceTest {
  private static final String UNKNOWN = ProofCode.of(new byte[16]).grouped();

  private final SampleNotice sample = new SampleNotice(newMerchant());

  private String issue() {
    return notice(postNew(sample.restored())).extract().path("proofCode");
  }

  private static ValidatableResponse json(String code) {
    return given().accept(ContentType.JSON).get("/v1/proofs/" + code).then();
  }

  private static ValidatableResponse page(String code, String language) {
    return given()
        .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
        .header("Accept-Language", language)
        .get("/v1/proofs/" + code)
        .then()
        .contentType("text/html;charset=utf-8");
  }

  @Test
  void aGenuineProofSaysWhatItStandsOn() {
    json(issue())
        .statusCode(200)
        .body("genuine", equalTo(true))
        .body("superseded", nullValue())
        .body("issuedAt", notNullValue())
        .body("document.payment.amount", equalTo(128050))
        .body("document.restoration.approvedBy", hasItems("approver", "approver-2"))
        .body("document.restoration.fields.find { it.field == 'stan' }.offset", equalTo(1024))
        .body(
            "document.restoration.fields.find { it.field == 'stan' }.sha256",
            equalTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
        .body("keyVersion", equalTo("k1"));
  }

  @Test
  void theCodeMayBeTypedWithoutDashesAndInLowerCase() {
    String code = issue();

    json(code.replace("-", "").toLowerCase(java.util.Locale.ROOT))
        .statusCode(200)
        .body("code", equalTo(code));
  }

  @Test
  void aProgramThatNamesNoFormGetsJson() {
    given().get("/v1/proofs/" + issue()).then().statusCode(200).contentType(ContentType.JSON);
  }

  @Test
  void thePageIsInTheReadersLanguage() {
    String code = issue();

    String english = page(code, "en-GB,en;q=0.9").statusCode(200).extract().asString();
    String chinese = page(code, "zh-CN,zh;q=0.9").statusCode(200).extract().asString();

    assertThat(english)
        .contains("<html lang=\"en\">", "Genuine", "CNY 1,280.50", "bytes 1024 to 1154")
        .contains("17 June 2026, 10:12:31 (China time, UTC+8)", "622848******0005");
    assertThat(chinese)
        .contains("<html lang=\"zh-Hans-CN\">", "真实有效", "人民币 1,280.50 元", "第 1024 至 1154 字节")
        .contains("收单主机流水", "北京时间");
    Pages.checkAndKeep("genuine-en", english);
    Pages.checkAndKeep("genuine-zh", chinese);
  }

  @Test
  void theLanguageInTheAddressWins() {
    given()
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/v1/proofs/" + issue() + "?lang=zh-CN")
        .then()
        .statusCode(200)
        .header("Content-Language", "zh-CN")
        .body(containsString("真实有效"));
  }

  @Test
  void thePageLoadsNothingAndIsNotFramedNorKept() {
    page(issue(), "en")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Frame-Options", "DENY")
        .header("Cache-Control", "no-store")
        .header("Vary", containsString("Accept-Language"));
  }

  @Test
  void whatIsShownIsEscaped() {
    page(issue(), "en").body(containsString("Corner Shop &amp; Sons"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content = replace(content, '128050', '928050')",
        "issued_at = issued_at + interval '1 day'",
        "cause_id = cause_id || 'x'",
        "key_version = 'k0'",
        "mac = decode('00', 'hex')"
      })
  void aRowThatWasAlteredIsNotGenuineAndNotShown(String alteration) {
    String code = issue();
    TestDatabase.asSuperuser(
        "UPDATE proof SET " + alteration + " WHERE code = '" + code.replace("-", "") + "'");

    json(code)
        .statusCode(200)
        .body("genuine", equalTo(false))
        .body("document", nullValue())
        .body("issuedAt", nullValue());
    String page = page(code, "en").statusCode(200).extract().asString();
    assertThat(page).contains("Not genuine").doesNotContain("Corner Shop", "280.50");
    Pages.checkAndKeep("altered-en", page);
  }

  @Test
  void aWithdrawnRestorationIsShownAsSuperseded() {
    String code = issue();
    postNew(sample.withdrawn());

    json(code)
        .statusCode(200)
        .body("genuine", equalTo(true))
        .body("superseded.at", notNullValue())
        .body("superseded.reason", containsString("holds the original"));
    String page = page(code, "zh").statusCode(200).extract().asString();
    assertThat(page).contains("文件真实，但已失效", "holds the original");
    Pages.checkAndKeep("superseded-zh", page);
    Pages.checkAndKeep("superseded-en", page(code, "en").extract().asString());
  }

  @Test
  void aMarkThatWeDidNotMakeIsNotBelieved() {
    String code = issue();
    postNew(sample.withdrawn());
    TestDatabase.asSuperuser(
        "UPDATE proof_supersession SET reason = 'forged' WHERE cause_id = '"
            + sample.causeId()
            + "'");

    json(code).statusCode(200).body("genuine", equalTo(false));
  }

  @Test
  void aProofThatComesAfterItsWithdrawalIsSupersededFromTheStart() {
    postNew(sample.withdrawn());

    json(issue()).body("genuine", equalTo(true)).body("superseded.at", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-0000-0000-0000-0000-0000-00ZZ", "nonsense", "%3Cscript%3E"})
  void aCodeThatIsNoneIs404InBothForms(String code) {
    String asked = code.startsWith("0000") ? UNKNOWN : code;

    given()
        .urlEncodingEnabled(false)
        .accept(ContentType.JSON)
        .get("/v1/proofs/" + asked)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
    String page =
        given()
            .urlEncodingEnabled(false)
            .accept("text/html")
            .get("/v1/proofs/" + asked)
            .then()
            .statusCode(404)
            .contentType("text/html;charset=utf-8")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .body(containsString("查无此凭证"))
            .extract()
            .asString();
    Pages.checkAndKeep("unknown-zh", page);
  }
}
