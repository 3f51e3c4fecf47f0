package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Rail;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WeChatBillTest {

  private static final DeclaredLayout BILL = BuiltInLayouts.named("wechat-bill");
  private static final UploadContext SCHEME = Contexts.of(Source.SCHEME);

  private static final String NAMES =
      "\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,"
          + "货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,"
          + "商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n";
  private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n";

  private static String payment(String order, String amount, String fee) {
    return "`2026-06-15 10:35:20,`wx1234,`1900000001,`0,`10000001,`"
        + order
        + ",`S1,`openid,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`"
        + amount
        + ",`0.00,`0,`0,`0.00,`0.00,`,`,`茶 4111111111111111,`,`"
        + fee
        + ",`0.60%,`"
        + amount
        + ",`0.00,`\r\n";
  }

  private static String refund(String order, String amount, String state) {
    return "`2026-06-15 11:00:00,`wx1234,`1900000001,`0,`,`"
        + order
        + ",`S1,`openid,`MICROPAY,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5000001,`R1,`"
        + amount
        + ",`0.00,`ORIGINAL,`"
        + state
        + ",`茶,`,`-0.05940,`0.60%,`0.00,`"
        + amount
        + ",`\r\n";
  }

  @Test
  void paymentsAndRefundsAreReadAndTheirTotalsTie() {
    // given
    String bill =
        NAMES
            + payment("4200001", "12.34", "0.07")
            + refund("4200001", "9.90", "PROCESSING")
            + SUMMARY
            + "`2,`12.34,`9.90,`0.00,`0.01060,`12.34,`9.90\r\n";
    // when
    ReadUpload read = ReadUpload.of(BILL, SCHEME, bill);
    // then
    assertThat(read.controls()).hasSize(6).allMatch(ControlTotal::ties);
    PaymentFields paid = read.records().getFirst().fields();
    assertThat(paid.get(RecordField.RAIL)).isEqualTo(Rail.WECHAT);
    assertThat(paid.type()).isEqualTo(OperationType.SALE);
    assertThat(paid.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T10:35:20+08:00"));
    assertThat(paid.text(RecordField.CYCLE)).isEqualTo("2026-06-15");
    assertThat(paid.text(RecordField.MERCHANT_ID)).isEqualTo("1900000001");
    assertThat(paid.text(RecordField.TERMINAL_ID)).isEqualTo("10000001");
    assertThat(paid.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo("4200001");
    assertThat(paid.amountMinor(RecordField.AMOUNT)).isEqualTo(1234);
    assertThat(paid.amountMinor(RecordField.FEE)).isEqualTo(7);
    PaymentFields back = read.records().get(1).fields();
    assertThat(back.type()).isEqualTo(OperationType.REFUND);
    assertThat(back.get(RecordField.RESULT)).isEqualTo(Result.PENDING);
    assertThat(back.get(RecordField.DIRECTION)).isEqualTo(Direction.CREDIT);
    assertThat(back.text(RecordField.REFUND_NO)).isEqualTo("5000001");
    assertThat(back.amountMinor(RecordField.AMOUNT)).isEqualTo(990);
  }

  @Test
  void aFeeThatIsFinerThanAFenIsLeftOutAndNeverRounded() {
    String bill = NAMES + payment("4200001", "9.90", "0.05940");
    assertThat(ReadUpload.of(BILL, SCHEME, bill).onlyRecord().fields().has(RecordField.FEE))
        .isFalse();
  }

  @Test
  void anAmountWithMoreDecimalsThanTheYuanGoesToQuarantine() {
    String bill = NAMES + payment("4200001", "9.905", "0.06") + payment("4200002", "9.900", "0.06");
    ReadUpload read = ReadUpload.of(BILL, SCHEME, bill);
    assertThat(read.rejects()).extracting(Reject::code).containsExactly(RejectCode.AMOUNT_DECIMALS);
    assertThat(read.items()).hasSize(2);
  }

  @Test
  void whatNoFieldReadsIsRedacted() {
    ReadUpload read = ReadUpload.of(BILL, SCHEME, NAMES + payment("4200001", "9.90", "0.06"));
    assertThat(read.text()).contains("茶 411111******1111");
  }

  @Test
  void aBillWhoseNamesLackOneIsNotRead() {
    String bill = NAMES.replace("退款金额,充值券", "别的,充值券") + payment("4200001", "9.90", "0.06");
    assertThat(ReadUpload.of(BILL, SCHEME, bill).rejects())
        .hasSize(2)
        .allMatch(reject -> reject.code() == RejectCode.CSV_COLUMNS);
  }

  @Test
  void aBillIsRecognised() {
    assertThat(BILL.fits(NAMES.getBytes(UTF_8))).isTrue();
    assertThat(BILL.fits("交易,时间".getBytes(UTF_8))).isFalse();
  }
}
