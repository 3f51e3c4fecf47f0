package io.reslip.suite.fleet.wallet;

import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Objects;

/** A merchant's detail bill of Alipay, layout {@code alipay-bill}, with totals in its comments. */
public final class AlipayBill implements WalletFile {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String NAMES =
      "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
          + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
          + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

  private final LocalDate day;
  private final OutputStream out;
  private long payments;
  private long paid;
  private long refunds;
  private long refunded;

  /** Begins the bill of the day. */
  public AlipayBill(Merchant merchant, LocalDate day, OutputStream out) throws IOException {
    this.day = day;
    this.out = out;
    line("#支付宝业务明细查询");
    line("#账号：[" + merchant.accountAt(Rail.ALIPAY) + "]");
    line("#起始日期：[" + date(day) + "]   终止日期：[" + date(day.plusDays(1)) + "]");
    line(
        "#-----------------------------------------业务明细列表----------------------------------------");
    line(NAMES);
  }

  private static String date(LocalDate day) {
    String text = day.toString();
    return text.substring(0, 4)
        + "年"
        + text.substring(5, 7)
        + "月"
        + text.substring(8)
        + "日 00:00:00";
  }

  @Override
  public int write(Operation operation) throws IOException {
    if (!operation.isBy(Rail.ALIPAY)) {
      return 0;
    }
    Wallet wallet = Objects.requireNonNull(operation.wallet());
    boolean refund = operation.type() == OperationType.REFUND;
    int lines = operation.told(Source.SCHEME);
    for (int i = 0; i < lines; i++) {
      long amount = operation.amountTold(Source.SCHEME);
      long signed = refund ? -amount : amount;
      long fee = refund ? 0 : -Yuan.fee(amount);
      String time = Yuan.time(day, operation.second());
      line(
          wallet.channelOrderNo()
              + "\t,"
              + wallet.merchantOrderNo()
              + "\t,"
              + (refund ? "退款" : "交易")
              + "\t,商品,"
              + time
              + ","
              + time
              + ","
              + operation.terminal().storeId()
              + "\t,\t,\t,"
              + operation.terminal().id()
              + "\t,*客(***)\t,"
              + Yuan.of(signed)
              + ","
              + Yuan.of(signed)
              + ",0.00,0.00,0.00,0.00,0.00,\t,0.00,0.00,"
              + (refund ? wallet.refundNo() : "")
              + "\t,"
              + Yuan.of(fee)
              + ",0.00,");
      payments += refund ? 0 : 1;
      paid += refund ? 0 : amount;
      refunds += refund ? 1 : 0;
      refunded += refund ? amount : 0;
    }
    return lines;
  }

  @Override
  public void end() throws IOException {
    line("#-----------------------------------------业务明细列表结束------------------------------------");
    line("#交易合计：" + payments + "笔，商家实收共" + Yuan.of(paid) + "元，商家优惠共0.00元");
    line("#退款合计：" + refunds + "笔，商家实收退款共" + Yuan.of(-refunded) + "元，商家优惠退款共0.00元");
  }

  private void line(String text) throws IOException {
    out.write((text + "\r\n").getBytes(GBK));
  }
}
