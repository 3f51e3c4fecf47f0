package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.record.vocabulary.Tender;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class TillAndBillTest {

  private static final DeclaredLayout TILL = BuiltInLayouts.named("generic-till");
  private static final DeclaredLayout ALIPAY = BuiltInLayouts.named("alipay-bill");
  private static final DeclaredLayout HOST = BuiltInLayouts.named("generic-host-log");
  private static final Charset GBK = Charset.forName("GBK");

  private static final String RECEIPT =
      """
      R,S1,100001,8,20260615103520,SALE
      L,6901234567892,2,25.00
      L,"tea, green",0.350,10.00
      T,CARD,30.00,CNY,10000001,616604000001,A1,411111******1111
      T,CASH,5.00,CNY,,,,
      """;

  private static ReadUpload till(String journal) {
    return ReadUpload.of(TILL, Contexts.of(Source.TILL), journal);
  }

  @Test
  void aReceiptsArticlesGoWithItsFirstTender() {
    // when
    ReadUpload read =
        till(RECEIPT + "R,S1,100002,8,20260615110000,REFUND\nT,CARD,5.00,CNY,,,,\nZ,3,30.00\n");
    // then
    assertThat(read.controls()).hasSize(2).allMatch(ControlTotal::ties);
    PaymentFields card = read.records().getFirst().fields();
    assertThat(card.type()).isEqualTo(OperationType.SALE);
    assertThat(card.get(RecordField.TENDER)).isEqualTo(Tender.CARD);
    assertThat(card.text(RecordField.STORE_ID)).isEqualTo("S1");
    assertThat(card.text(RecordField.INVOICE_NO)).isEqualTo("100001");
    assertThat(card.text(RecordField.OPERATOR_ID)).isEqualTo("8");
    assertThat(card.amountMinor(RecordField.AMOUNT)).isEqualTo(3000);
    assertThat(card.lines())
        .containsExactly(
            new Line("6901234567892", new BigDecimal("2"), 2500L),
            new Line("tea, green", new BigDecimal("0.35"), 1000L));
    PaymentFields cash = read.records().get(1).fields();
    assertThat(cash.get(RecordField.TENDER)).isEqualTo(Tender.CASH);
    assertThat(cash.lines()).isEmpty();
    assertThat(read.records().get(2).fields().get(RecordField.DIRECTION))
        .isEqualTo(Direction.CREDIT);
    assertThat(read.items().getFirst().evidence().offset()).isEqualTo(RECEIPT.indexOf("L,"));
  }

  @Test
  void whatBelongsToABrokenReceiptIsNotGivenToTheOneBefore() {
    ReadUpload read =
        till(RECEIPT + "R,S1,100002,8,yesterday,SALE\nL,1,1,1.00\nT,CARD,5.00,CNY,,,,\n");
    assertThat(read.rejects())
        .extracting(Reject::code)
        .containsExactly(
            RejectCode.FIELD_INVALID, RejectCode.GROUP_BROKEN, RejectCode.GROUP_BROKEN);
    assertThat(read.items()).hasSize(5);
  }

  @Test
  void articlesThatNobodyPaidForGoToQuarantine() {
    ReadUpload read =
        till(
            "R,S1,100003,8,20260615103520,SALE\nL,1,1,1.00\nL,2,1,1.00\n"
                + RECEIPT
                + "R,S1,100004,8,20260615103520,SALE\nL,3,1,1.00\n");
    assertThat(read.rejects())
        .hasSize(2)
        .allMatch(reject -> reject.code() == RejectCode.GROUP_BROKEN);
    assertThat(read.rejects()).extracting(Reject::line).containsExactly(2L, 10L);
  }

  @Test
  void anAlipayBillIsReadWithItsTotals() {
    // given
    String names =
        "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
            + "订单金额（元）,商家实收（元）,支付宝红包（元）,退款批次号/请求号,服务费（元）,备注\r\n";
    String bill =
        "#支付宝业务明细查询\r\n#账号：[20880211096256330156]\r\n"
            + "#起始日期：[2026年06月15日 00:00:00]   终止日期：[2026年06月16日 00:00:00]\r\n"
            + "#-----业务明细列表-----\r\n"
            + names
            + "2026061522001458860515315453\t,S1\t,交易\t,茶,2026-06-15 10:55:16,2026-06-15 10:55:23,\t,\t,\t,\t,*水(602***@qq.com)\t,12.34,12.00,0.00,\t,-0.07,\r\n"
            + "2026061522001458860515315453\t,S1\t,退款\t,茶,2026-06-15 10:55:16,2026-06-15 10:56:48,\t,\t,\t,\t,*水(602***@qq.com)\t,-2.00,-2.00,0.00,R1,0.00,\r\n"
            + "2026061522001458860515315453\t,S1\t,退款\t,茶,2026-06-15 10:55:16,2026-06-15 10:57:48,\t,\t,\t,\t,*水(602***@qq.com)\t,-2.00,-2.00,0.00,R2,0.00,\r\n"
            + "#-----业务明细列表结束-----\r\n"
            + "#交易合计：1笔，商家实收共12.00元，商家优惠共0.00元\r\n"
            + "#退款合计：2笔，商家实收退款共-4.00元，商家优惠退款共0.00元\r\n";
    // when
    ReadUpload read = ReadUpload.of(ALIPAY, Contexts.of(Source.SCHEME), bill.getBytes(GBK));
    // then
    assertThat(ALIPAY.fits(bill.getBytes(GBK))).isTrue();
    assertThat(read.controls()).hasSize(4).allMatch(ControlTotal::ties);
    PaymentFields paid = read.records().getFirst().fields();
    assertThat(paid.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo("2026061522001458860515315453");
    assertThat(paid.text(RecordField.CYCLE)).isEqualTo("2026-06-15");
    assertThat(paid.text(RecordField.MERCHANT_ID)).isEqualTo("20880211096256330156");
    assertThat(paid.amountMinor(RecordField.AMOUNT)).isEqualTo(1234);
    assertThat(paid.amountMinor(RecordField.FEE)).isEqualTo(7);
    assertThat(paid.get(RecordField.DIRECTION)).isEqualTo(Direction.DEBIT);
    assertThat(read.records().get(1).fields().get(RecordField.DIRECTION))
        .isEqualTo(Direction.CREDIT);
    assertThat(read.records().get(1).identity()).isNotEqualTo(read.records().get(2).identity());
  }

  @Test
  void aHostsLogIsReadByTypeAndProcessingCode() {
    // given
    String log =
        """
        time,terminal,merchant,mti,processing,stan,rrn,response,amount,card,condition
        2026-06-15 10:35:20,10000001,M1,0200,000000,000001,616604000001,00,1230,4111111111111111,00
        2026-06-15T10:36:20+08:00,10000001,M1,0220,200000,000002,616604000002,00,1230,,00
        2026-06-15 10:37:20,10000001,M1,0420,000000,000003,616604000003,00,1230,,00
        2026-06-15 10:38:20,10000001,M1,0200,310000,000004,616604000004,00,0,,00
        2026-06-15 10:39:20,10000001,M1,0200,990000,000005,616604000005,00,0,,00
        """;
    // when
    ReadUpload read =
        ReadUpload.of(HOST, Contexts.of(Source.HOST), log.replaceAll("(?m)^.*990000.*\n", ""));
    // then
    assertThat(read.records())
        .extracting(each -> each.fields().type())
        .containsExactly(OperationType.SALE, OperationType.REFUND, OperationType.REVERSAL);
    assertThat(read.records().get(1).fields().occurredAt())
        .isEqualTo(OffsetDateTime.parse("2026-06-15T10:36:20+08:00"));
    assertThat(read.text().contains("4111111111111111")).as("a test card is left").isFalse();
    assertThat(ReadUpload.of(HOST, Contexts.of(Source.HOST), log).rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.CODE_UNKNOWN);
    assertThat(HOST.fits(log.getBytes(UTF_8))).isFalse();
    assertThat(HOST.fits(log.substring(0, log.indexOf("2026-06-15 10:39")).getBytes(UTF_8)))
        .isTrue();
  }
}
