package io.reslip.suite.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.fleet.journal.FrameReader;
import io.reslip.suite.fleet.journal.FrameReader.Frame;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a large day's files say of each payment, read from their bytes: requests, not answers. */
final class SentLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NO_PAYMENTS =
      Set.of("0800", "0810", "0500", "0510", "0210", "0230", "0110", "0410", "0401");
  private static final String ENQUIRY = "310000";

  private final Map<Source, Map<String, List<Long>>> amounts = new EnumMap<>(Source.class);
  private final Map<Source, Integer> counts = new EnumMap<>(Source.class);

  private SentLines(Day day) {
    for (Source source : Source.values()) {
      amounts.put(source, new HashMap<>());
      counts.put(source, 0);
    }
    for (Delivery delivery : day.deliveries()) {
      switch (delivery.layout()) {
        case "iso8583-unionpay-pos" -> journal(delivery);
        case "reslip-csv" -> {
          if (delivery.source() != Source.BANK) {
            csv(delivery);
          }
        }
        case "alipay-bill" -> bill(delivery, "GBK", ",", "支付宝交易号", "订单金额（元）", "退款批次号/请求号");
        case "wechat-bill" -> bill(delivery, "UTF-8", ",`?", "交易时间", "订单金额", "商户退款单号");
        default -> till(delivery);
      }
    }
  }

  static SentLines of(Day day) {
    return new SentLines(day);
  }

  /** The amounts that the source tells of it, one for each line. */
  List<Long> amounts(Source source, Operation operation) {
    Map<String, List<Long>> told = amounts.get(source);
    String place =
        place(
            operation.terminal().id(),
            operation.batch(),
            operation.stan(),
            operation.type() == OperationType.REVERSAL);
    List<Long> found = new ArrayList<>(told.getOrDefault(place, List.of()));
    found.addAll(told.getOrDefault("rrn " + operation.rrn(), List.of()));
    Wallet wallet = operation.wallet();
    if (source == Source.SCHEME && wallet != null) {
      String key = "order " + wallet.merchantOrderNo() + " " + wallet.refundNo();
      found.addAll(told.getOrDefault(key, List.of()));
    }
    return found;
  }

  int count(Source source) {
    return counts.get(source);
  }

  private void add(Source source, String key, long amount) {
    amounts.get(source).computeIfAbsent(key, any -> new ArrayList<>()).add(amount);
    counts.merge(source, 1, Integer::sum);
  }

  private void journal(Delivery delivery) {
    for (Frame frame : FrameReader.read(Bytes.of(delivery))) {
      if (!NO_PAYMENTS.contains(frame.mti()) && !frame.field(3).equals(ENQUIRY)) {
        String batch = frame.field(60).substring(2, 8);
        add(
            Source.TERMINAL,
            place(frame.field(41), batch, frame.field(11), frame.mti().equals("0400")),
            Long.parseLong(frame.field(4)));
      }
    }
  }

  private void csv(Delivery delivery) {
    List<String> lines = Bytes.lines(delivery);
    List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      add(
          delivery.source(),
          "rrn " + cells[columns.indexOf("rrn")],
          Long.parseLong(cells[columns.indexOf("amount")]));
    }
  }

  private void bill(
      Delivery delivery,
      String charset,
      String separator,
      String first,
      String amountName,
      String refundName) {
    List<String> lines = new String(Bytes.of(delivery), Charset.forName(charset)).lines().toList();
    int names = 0;
    while (!lines.get(names).startsWith(first)) {
      names++;
    }
    List<String> columns = Arrays.asList(lines.get(names).split(",", -1));
    for (String line : lines.subList(names + 1, lines.size())) {
      if (line.startsWith("#") || line.startsWith("总")) {
        return;
      }
      String[] cells = line.split(separator, -1);
      boolean refund = line.contains("REFUND") || line.contains("退款");
      String refundNo = refund ? cells[columns.indexOf(refundName)].strip() : "null";
      String amount =
          cells[columns.indexOf(refund && separator.length() > 1 ? "申请退款金额" : amountName)];
      add(
          Source.SCHEME,
          "order " + cells[columns.indexOf("商户订单号")].strip() + " " + refundNo,
          Math.abs(new BigDecimal(amount).movePointRight(2).longValueExact()));
    }
  }

  private void till(Delivery delivery) {
    for (String line : Bytes.lines(delivery)) {
      JsonNode json = parsed(line);
      if (Set.of("CARD", "WALLET").contains(json.path("tender").asText())) {
        String key =
            json.has("rrn")
                ? "rrn " + json.path("rrn").asText()
                : place(
                    json.path("terminalId").asText(),
                    json.path("batch").asText(),
                    json.path("stan").asText(),
                    false);
        add(Source.TILL, key, json.path("amount").asLong());
      }
    }
  }

  // What breaks off says nothing.
  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException brokenOff) {
      return JSON.createObjectNode();
    }
  }

  private static String place(String terminalId, String batch, String stan, boolean reversal) {
    return "at " + terminalId + " " + batch + " " + stan + (reversal ? " reversed" : "");
  }
}
