package io.reslip.notification.delivery;

import static io.reslip.notification.testing.Calls.as;
import static io.reslip.notification.testing.Calls.newMerchant;
import static io.reslip.notification.testing.Calls.notice;
import static io.reslip.notification.testing.Calls.postNew;
import static io.reslip.notification.testing.Calls.setAddresses;
import static io.reslip.notification.testing.Calls.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.Pages;
import io.reslip.notification.testing.SampleNotice;
import io.reslip.notification.testing.ScriptedSmtp;
import io.reslip.notification.testing.TestMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {
  private static final String FROM = "reslip@reslip.local";
  private static final String OK = "250 ok";
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

  private final String merchant = newMerchant();
  private final String address = merchant.toLowerCase(Locale.ROOT) + "@shop.example";
  private final SampleNotice sample = new SampleNotice(merchant);

  @BeforeEach
  @AfterEach
  void mailServerRuns() {
    TestMail.start();
  }

  private static void awaitState(String id, String state) {
    await().atMost(LONG_ENOUGH).until(() -> stateOf(id).equals(state));
  }

  /**
   * A slow machine may keep us from the server now and then: that is retried, and left out here.
   */
  private static String byAddress(String address) {
    return "attempts.findAll { it.address == '"
        + address
        + "' && it.outcome != 'UNREACHABLE' }.outcome";
  }

  @Test
  void aNoticeIsDeliveredOnceAndSaysSo() throws Exception {
    setAddresses(merchant, "en", address);

    String id = postNew(sample.restored());
    awaitState(id, "SENT");

    notice(id)
        .body(byAddress(address), equalTo(List.of("ACCEPTED")))
        .body("attempts.language", everyItem(equalTo("en")));
    List<MimeMessage> mails = TestMail.to(address);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().getMessageID()).startsWith("<" + id + "@");
    assertThat(mails.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void whatWaitsForAnAddressGoesOutWhenTwoPeopleGiveOne() {
    String id = postNew(sample.restored());
    assertThat(stateOf(id)).isEqualTo("WAITING_FOR_ADDRESS");

    setAddresses(merchant, "en", address);

    awaitState(id, "SENT");
    assertThat(TestMail.to(address)).hasSize(1);
  }

  @Test
  void theEnglishMailSaysWhatWasMissingAndWhatToDo() throws Exception {
    setAddresses(merchant, "en", address);

    String id = postNew(sample.restored());
    awaitState(id, "SENT");

    MimeMessage mail = TestMail.to(address).getFirst();
    assertThat(mail.getSubject())
        .isEqualTo("Missing payment record restored: Sale, CNY 1,280.50, terminal T0001");
    String url = notice(id).extract().path("proofUrl");
    for (String type : List.of("text/plain", "text/html")) {
      assertThat(TestMail.body(mail, type))
          .contains("was missing from the terminal", "What you need to do", "no card is charged")
          .contains("CNY 1,280.50", "15 June 2026, 14:03:22 (China time, UTC+8)")
          .contains("004711", "061514032201", "622848******0005", "T0001")
          .contains(url, "support@acquirer.example");
    }
    assertThat(TestMail.body(mail, "text/plain")).contains("Dear Corner Shop & Sons,");
    String html = TestMail.body(mail, "text/html");
    assertThat(html).contains("Corner Shop &amp; Sons", "<html lang=\"en\">");
    Pages.checkAndKeep("mail-en", html);
  }

  @Test
  void theChineseMailIsInChinese() throws Exception {
    setAddresses(merchant, "zh-CN", address);

    String id = postNew(sample.restored());
    awaitState(id, "SENT");

    MimeMessage mail = TestMail.to(address).getFirst();
    assertThat(mail.getSubject()).isEqualTo("补单通知：缺失的交易记录已补全（消费，人民币 1,280.50 元，终端 T0001）");
    for (String type : List.of("text/plain", "text/html")) {
      assertThat(TestMail.body(mail, type))
          .contains("在“POS 终端流水”中缺失", "您需要做什么", "不会再次扣款")
          .contains("人民币 1,280.50 元", "2026年6月15日 14:03:22（北京时间）", "凭证号", "参考号");
    }
    String html = TestMail.body(mail, "text/html");
    assertThat(html).contains("<html lang=\"zh-Hans-CN\">");
    Pages.checkAndKeep("mail-zh", html);
  }

  @Test
  void theLanguageOfTheNoticeWinsOverTheRecipients() {
    setAddresses(merchant, "zh-CN", address);
    Map<String, Object> notice = sample.restored();
    notice.put("language", "en");

    String id = postNew(notice);
    awaitState(id, "SENT");

    notice(id).body("attempts[0].language", equalTo("en"));
    assertThat(TestMail.body(TestMail.to(address).getFirst(), "text/plain")).contains("Dear");
  }

  @Test
  void aWithdrawalCorrectsWhatWasToldAndNamesTheSameProof() throws Exception {
    setAddresses(merchant, "en", address);
    String restored = postNew(sample.restored());
    awaitState(restored, "SENT");

    String withdrawn = postNew(sample.withdrawn());
    awaitState(withdrawn, "SENT");

    MimeMessage mail = TestMail.to(address).getLast();
    assertThat(mail.getSubject()).startsWith("Correction: restored payment record withdrawn");
    assertThat(mail.getHeader("In-Reply-To")[0]).startsWith("<" + restored + "@");
    String url = notice(restored).extract().path("proofUrl");
    assertThat(TestMail.body(mail, "text/plain"))
        .contains("The original record has arrived since", "holds the original", url);
  }

  @Test
  void aMailServerThatIsDownIsTriedAgain() {
    setAddresses(merchant, "en", address);
    TestMail.stop();

    String id = postNew(sample.restored());
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() -> notice(id).body("attempts.outcome", hasItem("UNREACHABLE")));
    assertThat(stateOf(id)).isEqualTo("PENDING");
    TestMail.start();

    awaitState(id, "SENT");
    assertThat(TestMail.to(address)).hasSize(1);
  }

  @Test
  void aRefusalForGoodIsDeadAtOnceAndAnOperatorMayTryAgain() {
    setAddresses(merchant, "en", address);
    TestMail.stop();
    String id;
    try (ScriptedSmtp server =
        new ScriptedSmtp(to -> to.equals(FROM) ? OK : "550 5.1.1 no such user here")) {
      id = postNew(sample.restored());
      awaitState(id, "DEAD");
      assertThat(server.accepted()).isEmpty();
    }
    notice(id)
        .body(byAddress(address), equalTo(List.of("REFUSED")))
        .body("reason", containsString("no such user here"));
    TestMail.start();

    as("operator")
        .post("/v1/notices/" + id + "/retry")
        .then()
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("retries[0].by.subject", equalTo("operator"));

    awaitState(id, "SENT");
    notice(id).body(byAddress(address), equalTo(List.of("REFUSED", "ACCEPTED")));
  }

  @Test
  void aServerThatDoesNotTakeOurSenderKillsNoNotice() {
    setAddresses(merchant, "en", address);
    TestMail.stop();
    String id;
    try (ScriptedSmtp server = new ScriptedSmtp(to -> "550 5.7.1 relaying denied")) {
      id = postNew(sample.restored());
      await()
          .atMost(LONG_ENOUGH)
          .untilAsserted(() -> notice(id).body("attempts.outcome", hasItem("UNREACHABLE")));
      assertThat(server.accepted()).isEmpty();
    }
    assertThat(stateOf(id)).isEqualTo("PENDING");
    TestMail.start();

    awaitState(id, "SENT");
  }

  @Test
  void aServerThatAlwaysSaysLaterIsGivenUpAfterTheLastAttempt() {
    setAddresses(merchant, "en", address);
    TestMail.stop();
    try (ScriptedSmtp server =
        new ScriptedSmtp(to -> to.equals(FROM) ? OK : "451 4.7.1 try later")) {
      String id = postNew(sample.restored());
      awaitState(id, "DEAD");

      notice(id)
          .body("attempts", hasSize(5))
          .body("attempts.outcome", everyItem(is(oneOf("DEFERRED", "UNREACHABLE"))))
          .body("reason", containsString("Given up after 5 attempts"));
      assertThat(server.accepted()).isEmpty();
    }
  }

  @Test
  void ofSeveralAddressesEachGetsItOnceAndTheRefusedOneIsNamed() {
    String later = "later-" + address;
    String refused = "refused-" + address;
    setAddresses(merchant, "en", address, later, refused);
    TestMail.stop();
    int[] askedLater = {0};
    try (ScriptedSmtp server =
        new ScriptedSmtp(to ->
            to.equals(refused)
                ? "550 5.1.1 unknown"
                : to.equals(later) && askedLater[0]++ == 0 ? "450 4.2.0 busy" : OK)) {
      String id = postNew(sample.restored());
      awaitState(id, "SENT");

      assertThat(server.accepted()).containsExactly(address, later);
      notice(id)
          .body("reason", equalTo("Not delivered to " + refused + ": 550 5.1.1 unknown"))
          .body(byAddress(address), equalTo(List.of("ACCEPTED")))
          .body(byAddress(later), equalTo(List.of("DEFERRED", "ACCEPTED")))
          .body(byAddress(refused), equalTo(List.of("REFUSED")));
    }
  }

  @Test
  void theOutboxIsMeasuredAndReadinessDoesNotHangOnTheMailServer() {
    String id = postNew(sample.restored());
    assertThat(stateOf(id)).isEqualTo("WAITING_FOR_ADDRESS");
    int management =
        org.eclipse.microprofile.config.ConfigProvider.getConfig()
            .getValue("quarkus.management.port", Integer.class);
    TestMail.stop();

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(() ->
            io.restassured.RestAssured.given()
                .port(management)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("reslip_notices{kind=\"RECORD_RESTORED\",state=\"WAITING"))
                .body(containsString("reslip_notices_oldest_pending_seconds")));
    io.restassured.RestAssured.given()
        .port(management)
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("Database connections health check"));
  }
}
