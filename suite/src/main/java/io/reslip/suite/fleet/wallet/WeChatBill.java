package io.reslip.suite.fleet.wallet;

import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** A merchant's trade bill of WeChat Pay, layout {@code wechat-bill}, with its summary. */
public final class WeChatBill implements WalletFile {
  private static final String NAMES =
      "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
          + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
          + "手续费,费率,订单金额,申请退款金额,费率备注";
  private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
  // 0.6 % of fen, in hundred-thousandths of a yuan: so fine are its fees.
  private static final int FEE_UNITS_PER_FEN = 6;
  private static final int FEE_DECIMALS = 5;

  private final String account;
  private final LocalDate day;
  private final OutputStream out;
  private long count;
  private long paid;
  private long refunded;

  /** Begins the bill of the day. */
  public WeChatBill(Merchant merchant, LocalDate day, OutputStream out) throws IOException {
    this.account = merchant.accountAt(Rail.WECHAT);
    this.day = day;
    this.out = out;
    line(NAMES);
  }

  @Override
  public int write(Operation operation) throws IOException {
    if (!operation.isBy(Rail.WECHAT)) {
      return 0;
    }
    Wallet wallet = Objects.requireNonNull(operation.wallet());
    boolean refund = operation.type() == OperationType.REFUND;
    int lines = operation.told(Source.SCHEME);
    for (int i = 0; i < lines; i++) {
      long amount = operation.amountTold(Source.SCHEME);
      String paidNow = Yuan.of(refund ? 0 : amount);
      String backNow = Yuan.of(refund ? amount : 0);
      line(
          "`"
              + String.join(
                  ",`",
                  Yuan.time(day, operation.second()),
                  "wx2421b1c4370ec43b",
                  account,
                  "0",
                  operation.terminal().id(),
                  wallet.channelOrderNo(),
                  wallet.merchantOrderNo(),
                  "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                  "MICROPAY",
                  refund ? "REFUND" : "SUCCESS",
                  "OTHERS",
                  "CNY",
                  paidNow,
                  "0.00",
                  refund ? wallet.refundNo() : "0",
                  refund ? wallet.refundNo() : "0",
                  backNow,
                  "0.00",
                  refund ? "ORIGINAL" : "",
                  refund ? "SUCCESS" : "",
                  "商品",
                  "",
                  fee(refund ? -amount : amount),
                  "0.60%",
                  paidNow,
                  backNow,
                  ""));
      count++;
      paid += refund ? 0 : amount;
      refunded += refund ? amount : 0;
    }
    return lines;
  }

  @Override
  public void end() throws IOException {
    line(SUMMARY);
    String sum = Yuan.of(paid);
    String back = Yuan.of(refunded);
    line(
        "`"
            + String.join(
                ",`", Long.toString(count), sum, back, "0.00", fee(paid - refunded), sum, back));
  }

  private static String fee(long minor) {
    return Yuan.decimals(minor * FEE_UNITS_PER_FEN, FEE_DECIMALS);
  }

  private void line(String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
