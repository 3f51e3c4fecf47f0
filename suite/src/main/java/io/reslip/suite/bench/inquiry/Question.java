package io.reslip.suite.bench.inquiry;

import io.reslip.suite.bench.load.Payments;
import io.reslip.suite.bench.load.Payments.Payment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** What askers have of a payment, and the slips in it. */
enum Question {
  AS_ON_THE_SLIP("merchant, amount, time, card") {
    @Override
    Map<String, Object> about(Payment payment, OffsetDateTime at) {
      return Map.of(
          "merchantId", payment.merchantId(),
          "amount", payment.amount(),
          "from", at.toString(),
          "cardLast4", last4(payment));
    }
  },
  AN_HOUR_OFF("terminal, trace number, an hour off") {
    @Override
    Map<String, Object> about(Payment payment, OffsetDateTime at) {
      return Map.of(
          "terminalId", payment.terminalId(),
          "stan", payment.stan(),
          "from", at.plusHours(1).toString());
    }
  },
  WRONG_DIGIT("terminal, time, trace number, a wrong digit in the amount") {
    @Override
    Map<String, Object> about(Payment payment, OffsetDateTime at) {
      long wrong = payment.amount() % 10 == 9 ? payment.amount() - 1 : payment.amount() + 1;
      return Map.of(
          "terminalId", payment.terminalId(),
          "amount", wrong,
          "stan", payment.stan(),
          "from", at.toString());
    }
  },
  SWAPPED("RRN with two digits swapped, amount") {
    @Override
    Map<String, Object> about(Payment payment, OffsetDateTime at) {
      return Map.of("rrn", swapped(payment.rrn()), "amount", payment.amount());
    }
  },
  NO_MERCHANT("amount, time, authorisation code; merchant unknown") {
    @Override
    Map<String, Object> about(Payment payment, OffsetDateTime at) {
      return Map.of(
          "amount", payment.amount(),
          "from", at.minusMinutes(5).toString(),
          "to", at.plusMinutes(5).toString(),
          "authCode", payment.authCode());
    }
  };

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int LAST = 4;

  private final String words;

  Question(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  /** The body of an inquiry about this payment. */
  Map<String, Object> about(Payments day, Payment payment) {
    return about(payment, OffsetDateTime.parse(day.day() + "T" + payment.time() + CHINA));
  }

  abstract Map<String, Object> about(Payment payment, OffsetDateTime at);

  private static String last4(Payment payment) {
    String mask = payment.cardMask();
    return mask.substring(mask.length() - LAST);
  }

  private static String swapped(String digits) {
    for (int i = digits.length() - 1; i > 0; i--) {
      if (digits.charAt(i) != digits.charAt(i - 1)) {
        return digits.substring(0, i - 1)
            + digits.charAt(i)
            + digits.charAt(i - 1)
            + digits.substring(i + 1);
      }
    }
    return digits;
  }
}
