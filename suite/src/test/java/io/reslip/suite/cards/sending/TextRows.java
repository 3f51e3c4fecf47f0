package io.reslip.suite.cards.sending;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Card data in the rows of text layouts: in its place, in every other field and in free text. */
final class TextRows {
  private static final List<String> TEXT_FIELDS =
      List.of(
          "merchantId",
          "terminalId",
          "storeId",
          "account",
          "acquirerId",
          "batch",
          "stan",
          "rrn",
          "authCode",
          "receiptNo",
          "invoiceNo",
          "merchantOrderNo",
          "channelOrderNo",
          "refundNo",
          "operatorId",
          "mcc",
          "cycle",
          "responseCode",
          "entryMode",
          "original.batch",
          "original.stan",
          "original.rrn",
          "original.authCode",
          "original.merchantOrderNo",
          "type",
          "currency",
          "occurredAt",
          "settlementDate",
          "cardMask",
          "remark");
  private static final List<String> NUMBERS =
      List.of("amount", "fee", "amounts.tip", "amounts.billing", "amounts.discount");

  private final Drawn drawn;
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final String layout;
  private int stan;

  TextRows(Drawn drawn, String layout) {
    this.drawn = drawn;
    this.layout = layout;
    fields();
    words();
  }

  /** One JSON object a line. */
  String ndjson() {
    return rows.values().stream().map(TextRows::json).collect(Collectors.joining("\n")) + "\n";
  }

  /** One row each, under a header that holds all their names. */
  String csv() {
    List<String> names =
        rows.values().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    return rows.values().stream()
        .map(
            row -> names.stream().map(name -> cell(row.get(name))).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", String.join(",", names) + "\n", "\n"));
  }

  private void fields() {
    for (String name : TEXT_FIELDS) {
      row(name, name, drawn.pan(way(name)));
      row(name + " grouped", name, grouped(drawn.pan(way(name + " grouped"), 16), " "));
    }
    for (String name : List.of("rrn", "merchantOrderNo", "invoiceNo", "terminalId")) {
      row(name + " with dashes", name, grouped(drawn.pan(way(name + " with dashes"), 19), "-"));
      row(name + " behind letters", name, "INV" + drawn.pan(way(name + " behind letters"), 16));
      row(name + " behind zeros", name, "000" + drawn.pan(way(name + " behind zeros"), 16));
      row(name + " track 2", name, drawn.track2(way(name + " track 2"), 'D'));
    }
    for (String name : NUMBERS) {
      row(name, name, drawn.pan(way(name), 15));
    }
    for (int length = 13; length <= 19; length++) {
      row("card " + length, "card", drawn.pan(way("card of " + length), length));
    }
    row("card grouped", "card", grouped(drawn.pan(way("card grouped"), 19), " "));
    row("published", "card", drawn.published("4111111111111111"));
    row("published in a key", "merchantOrderNo", drawn.published("378282246310005"));
  }

  private void words() {
    row("track 1", "memo", drawn.track1(way("track 1")));
    row("track 2 =", "memo", ";" + drawn.track2(way("track 2 ="), '=') + "?");
    row("track 2 D", "memo", drawn.track2(way("track 2 D"), 'D') + "F");
    row("named track", "track2", drawn.track2(way("named track"), '='));
    row("named CVV", "cvv2", drawn.cvv(way("named CVV")));
    row("CVV in words", "memo", "card ok, cvv: " + drawn.cvv(way("CVV in words")) + " checked");
    String block = HexFormat.of().formatHex(drawn.pinBlock(way("PIN block")));
    row("PIN block", "pinBlock", block);
    row("base64", "memo", base64("the card is " + drawn.pan(way("base64"), 16) + "."));
    row("hex", "memo", "0x" + HexFormat.of().formatHex(Uploads.bytes(drawn.pan(way("hex"), 16))));
    row("words", "memo", "paid with " + grouped(drawn.pan(way("words"), 16), " ") + ", thanks");
    row("a URL", "memo", "https://shop.example/pay?pan=" + drawn.pan(way("a URL"), 16) + "&ok=1");
  }

  private void row(String key, String name, String value) {
    stan++;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("type", "SALE");
    row.put("merchantId", "M1");
    row.put("terminalId", "T0000001");
    row.put("batch", "000001");
    row.put("stan", "%06d".formatted(stan));
    row.put("rrn", "6166%08d".formatted((layout.hashCode() & 0xFFFF) | stan));
    row.put("receiptNo", "R" + stan);
    row.put("amount", "1234");
    row.put("currency", "CNY");
    row.put("occurredAt", "2026-06-15T10:00:00+08:00");
    row.put(name, value);
    rows.put(key, row);
  }

  private String way(String name) {
    return layout + " " + name;
  }

  private static String json(Map<String, String> row) {
    return row.entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + value(each.getKey(), each.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(String name, String value) {
    return NUMBERS.contains(name) ? value : "\"" + value + "\"";
  }

  private static String cell(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value.contains(",") ? "\"" + value + "\"" : value;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(Uploads.bytes(text));
  }

  static String grouped(String digits, String sign) {
    return String.join(sign, digits.split("(?<=\\G....)"));
  }
}
