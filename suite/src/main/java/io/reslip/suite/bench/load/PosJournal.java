package io.reslip.suite.bench.load;

import io.reslip.suite.bench.load.Payments.Payment;
import java.io.ByteArrayOutputStream;

/**
 * {@code iso8583-unionpay-pos} of many terminals, one after the other: for each sale the request,
 * with track and PIN block as terminals keep them against the rules, and the answer.
 */
public final class PosJournal implements PaymentLayout {
  private static final String TO_HOST = "6000030000602200000000";
  private static final String TO_TERMINAL = "6000000003602200000000";
  private static final String CNY = "156";
  private static final String EXPIRY = "2912";
  private static final String ACQUIRER = "48021000";
  private static final String CODE_OF_A_SALE = "22";
  private static final String EIGHT_BYTES = "A1B2C3D4E5F60718";

  @Override
  public String source() {
    return "TERMINAL";
  }

  @Override
  public String layout() {
    return "iso8583-unionpay-pos";
  }

  @Override
  public boolean write(Payment payment, String day, ByteArrayOutputStream out) {
    String mmdd = day.substring(5, 7) + day.substring(8);
    PosFrame request = start(payment, "0200");
    request
        .countedDigits(2, 2, payment.card())
        .digits(14, EXPIRY)
        .digitsAtTheLeft(22, "021")
        .digits(25, "00")
        .digits(26, "12")
        .countedDigits(35, 2, track2(payment.card()))
        .bytes(52, EIGHT_BYTES)
        .digits(53, "2600000000000000")
        .countedDigits(60, 4, CODE_OF_A_SALE + payment.batch() + "00050");
    out.writeBytes(request.bytes(64, EIGHT_BYTES).whole(TO_HOST));
    PosFrame answer = start(payment, "0210");
    answer
        .countedDigits(2, 2, payment.card())
        .digits(12, payment.time().replace(":", ""))
        .digits(13, mmdd)
        .digits(14, "0000")
        .digits(15, mmdd)
        .digits(25, "00")
        .countedDigits(32, 2, ACQUIRER)
        .text(37, payment.rrn())
        .text(38, payment.authCode())
        .text(39, "00")
        .countedText(44, 2, "01050000   " + ACQUIRER + "   ")
        .countedDigits(60, 4, CODE_OF_A_SALE + payment.batch() + "000")
        .countedText(63, 4, "CUP");
    out.writeBytes(answer.bytes(64, EIGHT_BYTES).whole(TO_TERMINAL));
    return true;
  }

  private static PosFrame start(Payment payment, String mti) {
    return new PosFrame(mti)
        .digits(3, "000000")
        .digits(4, Payments.padded(payment.amount(), 12))
        .digits(11, payment.stan())
        .text(41, payment.terminalId())
        .text(42, payment.merchantId())
        .text(49, CNY);
  }

  private static String track2(String card) {
    return card + "D" + EXPIRY + "220" + "0".repeat(29 - card.length());
  }
}
