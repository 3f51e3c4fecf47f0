package io.reslip.suite.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.bench.load.Payments.Payment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void noTwoPaymentsShareAnIdentity() {
    // when
    Set<String> atTheHost = new HashSet<>();
    Set<String> atTheTerminal = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      Payments payments = new Payments(round, 5_000);
      for (int number = 0; number < payments.count(); number++) {
        Payment payment = payments.payment(number);
        atTheHost.add(payment.rrn());
        atTheTerminal.add(payment.terminalId() + payment.batch() + payment.stan());
      }
    }

    // then
    assertThat(atTheHost).hasSize(15_000);
    assertThat(atTheTerminal).hasSize(15_000);
  }

  @Property
  void identifiersKeepTheirLength(
      @ForAll @IntRange(max = 300) int round, @ForAll @IntRange(max = 9_999_999) int number) {
    // when
    Payment payment = new Payments(round, 10_000_000).payment(number);

    // then
    assertThat(payment.merchantId()).hasSize(15).containsOnlyDigits();
    assertThat(payment.terminalId()).hasSize(8).containsOnlyDigits();
    assertThat(payment.batch()).hasSize(6).containsOnlyDigits();
    assertThat(payment.stan()).hasSize(6).containsOnlyDigits();
    assertThat(payment.rrn()).hasSize(12).containsOnlyDigits();
    assertThat(payment.authCode()).hasSize(6).containsOnlyDigits();
    assertThat(payment.amount()).isPositive();
    assertThat(payment).hasToString("payment " + number);
  }

  @Test
  void fewRecordsAreLostOrWrongOnPurpose() throws Exception {
    // given
    Payments payments = new Payments(0, 20_000);

    // then
    assertThat(lines(payments, new NdjsonLines("HOST", true))).hasSize(20_000);
    assertThat(lines(payments, new NdjsonLines("TERMINAL", true))).hasSize(20_000 - 10);
    List<String> scheme = lines(payments, new NdjsonLines("SCHEME", true));
    assertThat(scheme).hasSize(20_000 - 10);
    long wrong = 0;
    for (String line : scheme) {
      JsonNode told = JSON.readTree(line);
      int number = Math.toIntExact(told.path("rrn").asLong() - 1_000_000_000L);
      if (told.path("amount").asLong() != payments.payment(number).amount()) {
        wrong++;
      }
    }
    assertThat(wrong).isEqualTo(5);
  }

  @Test
  void aCompressedFileHoldsTheSame(@TempDir Path folder) throws Exception {
    // given
    Payments payments = new Payments(1, 1_000);

    // when
    LoadFile plain = LoadFile.write(payments, new CsvLines(), false, folder.resolve("plain"));
    LoadFile gzip = LoadFile.write(payments, new CsvLines(), true, folder.resolve("gzip"));

    // then
    byte[] expected = Files.readAllBytes(plain.file());
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(gzip.file()))) {
      assertThat(in.readAllBytes()).isEqualTo(expected);
    }
    assertThat(plain.bytes()).isEqualTo(expected.length).isEqualTo(gzip.bytes());
    assertThat(plain.records()).isEqualTo(1_000);
  }

  @Test
  void eachFrameOfAJournalSaysItsOwnLength() {
    // given
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    // when
    new PosJournal().write(new Payments(0, 4).payment(3), "2026-03-02", out);

    // then: request and answer, nothing beyond
    byte[] bytes = out.toByteArray();
    int first = length(bytes, 0);
    int second = length(bytes, first + 2);
    assertThat(first + second + 4).isEqualTo(bytes.length);
  }

  private static int length(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static List<String> lines(Payments payments, PaymentLayout layout) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number = 0; number < payments.count(); number++) {
      layout.write(payments.payment(number), payments.day().toString(), out);
    }
    return out.toString(StandardCharsets.US_ASCII).lines().toList();
  }

  @Test
  void theMerchantNumberHoldsTheCategoryThatEachSourceTells() {
    assertThat(new Payments(0, 1_000).payment(999).merchantId())
        .hasSize(15)
        .startsWith("8983100" + Payments.MCC);
  }
}
