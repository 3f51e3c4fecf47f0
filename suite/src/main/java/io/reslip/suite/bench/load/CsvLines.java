package io.reslip.suite.bench.load;

import io.reslip.suite.bench.load.Payments.Payment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** {@code reslip-csv} of the switch: the same fields as {@link NdjsonLines} has. */
public final class CsvLines implements PaymentLayout {
  private static final String HEADER =
      "type,merchantId,terminalId,batch,stan,rrn,authCode,card,entryMode,responseCode,amount,"
          + "currency,mcc,occurredAt,acquirerId\n";

  @Override
  public String source() {
    return "HOST";
  }

  @Override
  public String layout() {
    return "reslip-csv";
  }

  @Override
  public void begin(ByteArrayOutputStream out) {
    out.writeBytes(HEADER.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public boolean write(Payment payment, String day, ByteArrayOutputStream out) {
    String line =
        String.join(
            ",",
            "SALE",
            payment.merchantId(),
            payment.terminalId(),
            payment.batch(),
            payment.stan(),
            payment.rrn(),
            payment.authCode(),
            payment.card(),
            "051",
            "00",
            Long.toString(payment.amount()),
            "CNY",
            Payments.MCC,
            day + "T" + payment.time() + "+08:00",
            "48021000\n");
    out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
    return true;
  }
}
