package io.reslip.suite.fleet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Bytes;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalletBillTest {
  private final Day day =
      new Fleet(new DayOptions(4, 30, 60), Day.DATE, 1, Rates.times(20, Map.of()))
          .days()
          .getFirst();

  @Test
  void theFooterOfAnAlipayBillTiesWithWhatItTells() {
    for (Merchant merchant : takers(Rail.ALIPAY)) {
      // when
      List<String> lines = lines(merchant, Rail.ALIPAY, "GBK");
      // then
      long sales = told(merchant, Rail.ALIPAY, OperationType.SALE);
      long refunds = told(merchant, Rail.ALIPAY, OperationType.REFUND);
      assertThat(lines.get(1)).isEqualTo("#账号：[" + merchant.accountAt(Rail.ALIPAY) + "]");
      assertThat(lines)
          .contains(
              "#交易合计："
                  + sales
                  + "笔，商家实收共"
                  + sum(merchant, Rail.ALIPAY, OperationType.SALE)
                  + "元，商家优惠共0.00元");
      assertThat(lines).anyMatch(line -> line.startsWith("#退款合计：" + refunds + "笔，"));
      assertThat(lines)
          .filteredOn(line -> line.contains("\t,退款\t,"))
          .hasSize((int) refunds)
          .allMatch(line -> line.split(",", -1)[11].startsWith("-"));
    }
  }

  @Test
  void theSummaryOfAWeChatBillTiesWithWhatItTells() {
    for (Merchant merchant : takers(Rail.WECHAT)) {
      // when
      List<String> lines = lines(merchant, Rail.WECHAT, "UTF-8");
      // then
      long told =
          told(merchant, Rail.WECHAT, OperationType.SALE)
              + told(merchant, Rail.WECHAT, OperationType.REFUND);
      BigDecimal sales = sum(merchant, Rail.WECHAT, OperationType.SALE);
      assertThat(lines).hasSize((int) told + 3);
      assertThat(lines.getLast())
          .startsWith("`" + told + ",`" + sales + ",`")
          .contains(",`" + sum(merchant, Rail.WECHAT, OperationType.REFUND));
    }
  }

  @Test
  void aFeeIsAsFineAsTheWalletTellsIt() {
    assertThat(Yuan.of(5)).isEqualTo("0.05");
    assertThat(Yuan.of(-123_456)).isEqualTo("-1234.56");
    assertThat(Yuan.decimals(6, 5)).isEqualTo("0.00006");
    assertThat(Yuan.fee(1_250)).isEqualTo(8);
  }

  private List<Merchant> takers(Rail rail) {
    List<Merchant> takers = day.merchants().stream().filter(one -> one.takes(rail)).toList();
    assertThat(takers).isNotEmpty();
    return takers;
  }

  private List<String> lines(Merchant merchant, Rail rail, String charset) {
    Delivery bill =
        day.deliveries().stream()
            .filter(one -> merchant.accountAt(rail).equals(one.merchantId()))
            .findFirst()
            .orElseThrow();
    return new String(Bytes.of(bill), Charset.forName(charset)).lines().toList();
  }

  private long told(Merchant merchant, Rail rail, OperationType type) {
    return operations(merchant, rail, type).stream()
        .mapToLong(one -> one.told(Source.SCHEME))
        .sum();
  }

  private BigDecimal sum(Merchant merchant, Rail rail, OperationType type) {
    long sum =
        operations(merchant, rail, type).stream()
            .mapToLong(one -> one.told(Source.SCHEME) * one.amountTold(Source.SCHEME))
            .sum();
    return BigDecimal.valueOf(sum, 2);
  }

  private List<Operation> operations(Merchant merchant, Rail rail, OperationType type) {
    return day.terminals(merchant).stream()
        .flatMap(terminal -> day.operations(terminal).stream())
        .filter(one -> one.isBy(rail) && one.type() == type)
        .toList();
  }
}
