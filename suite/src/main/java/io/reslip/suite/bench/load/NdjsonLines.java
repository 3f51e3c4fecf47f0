package io.reslip.suite.bench.load;

import io.reslip.suite.bench.load.Payments.Payment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code reslip-ndjson} of the switch, the scheme or all terminals.
 *
 * @param faults whether one in two thousand is lost at a terminal or the scheme, and one in four
 *     thousand has another amount at the scheme
 */
public record NdjsonLines(String source, boolean faults) implements PaymentLayout {
  private static final String SCHEME = "SCHEME";
  private static final String TERMINAL = "TERMINAL";

  @Override
  public String layout() {
    return "reslip-ndjson";
  }

  @Override
  public boolean write(Payment payment, String day, ByteArrayOutputStream out) {
    if (lost(payment)) {
      return false;
    }
    StringBuilder line = new StringBuilder(512).append("{\"type\":\"SALE\"");
    member(line, "merchantId", payment.merchantId());
    member(line, "terminalId", payment.terminalId());
    if (!source.equals(SCHEME)) {
      member(line, "batch", payment.batch());
    }
    member(line, "stan", payment.stan());
    member(line, "rrn", payment.rrn());
    member(line, "authCode", payment.authCode());
    if (source.equals(SCHEME)) {
      member(line, "cardMask", payment.cardMask());
      line.append(",\"fee\":").append(payment.amount() * 6 / 1000);
    } else {
      member(line, "card", payment.card());
      member(line, "entryMode", "051");
      member(line, "responseCode", "00");
    }
    line.append(",\"amount\":").append(amount(payment));
    member(line, "currency", "CNY");
    member(line, "mcc", Payments.MCC);
    member(line, "occurredAt", day + "T" + payment.time() + "+08:00");
    member(line, "acquirerId", "48021000");
    line.append("}\n");
    out.writeBytes(line.toString().getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  private boolean lost(Payment payment) {
    return faults
        && ((source.equals(TERMINAL) && payment.number() % 2003 == 7)
            || (source.equals(SCHEME) && payment.number() % 2011 == 11));
  }

  private long amount(Payment payment) {
    boolean wrong = faults && source.equals(SCHEME) && payment.number() % 4001 == 13;
    return wrong ? payment.amount() + 1 : payment.amount();
  }

  private static void member(StringBuilder line, String name, String value) {
    line.append(",\"").append(name).append("\":\"").append(value).append('"');
  }
}
