package io.reslip.suite.cards.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reslip.suite.cards.sending.Wire.Call;
import io.reslip.suite.launch.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A card number in each text of each JSON body that the services take, one at a time: a good body
 * first, then the same with one value after the other replaced by, and ending with, a number.
 */
final class Bodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOBODY = "00000000-0000-4000-8000-000000000002";
  private static final String DISCREPANCY = "/v1/discrepancies/" + NOBODY;

  private final Wire wire;
  private final Drawn drawn;

  Bodies(Wire wire, Drawn drawn) {
    this.wire = wire;
    this.drawn = drawn;
  }

  void all() {
    String said = "{\"comment\":\"seen\",\"more\":\"x\"}";
    reconciliation("PUT", "/v1/merchants/M9", Role.CONFIG_ADMIN, CONTRACT);
    reconciliation(
        "PUT", "/v1/clock", Role.CONFIG_ADMIN, "{\"now\":\"2026-06-15T12:00:00+08:00\"}");
    reconciliation("POST", DISCREPANCY + "/comments", Role.OPERATOR, "{\"text\":\"a word\"}");
    reconciliation("POST", DISCREPANCY + "/assignment", Role.OPERATOR, "{\"assignee\":\"me\"}");
    reconciliation("POST", DISCREPANCY + "/dismissal", Role.OPERATOR, "{\"reason\":\"a test\"}");
    reconciliation("POST", DISCREPANCY + "/repairs", Role.OPERATOR, PROPOSAL);
    reconciliation("POST", "/v1/repairs/" + NOBODY + "/approval", Role.APPROVER, said);
    reconciliation("POST", "/v1/repairs/" + NOBODY + "/rejection", Role.APPROVER, said);
    reconciliation("POST", "/v1/repairs/approvals", Role.APPROVER, BULK);
    reconciliation("POST", "/v1/changes/" + NOBODY + "/approval", Role.APPROVER, said);
    reconciliation("POST", "/v1/changes/" + NOBODY + "/rejection", Role.APPROVER, said);
    reconciliation("POST", "/v1/inquiries", Role.SUPPORT, INQUIRY);
    each("notification", "PUT", "/v1/recipients/MERCHANT/M9", Role.CONFIG_ADMIN, RECIPIENT);
    each("notification", "POST", "/v1/changes/" + NOBODY + "/approval", Role.APPROVER, said);
    each("notification", "POST", "/v1/notices", Role.SERVICE, NOTICE);
    each(
        "ingestion",
        "PUT",
        "/v1/clock",
        Role.CONFIG_ADMIN,
        "{\"now\":\"2026-06-15T12:00:00+08:00\"}");
  }

  private void reconciliation(String method, String path, Role role, String body) {
    each("reconciliation", method, path, role, body);
  }

  private void each(String service, String method, String path, Role role, String body) {
    String call = method + " " + path.replace(NOBODY, "…") + " of " + service;
    int texts = texts(read(body)).size();
    for (int i = 0; i < texts; i++) {
      String one = call + ", text " + (i + 1);
      send(service, method, path, role, one, changed(body, i, drawn.pan(one), false));
      String grouped = TextRows.grouped(drawn.pan(one + " grouped", 16), " ");
      send(service, method, path, role, one, changed(body, i, grouped, true));
    }
    send(
        service,
        method,
        path,
        role,
        call,
        "{\"" + drawn.pan(call + ", a name") + "\":" + body + "}");
    send(service, method, path, role, call, "{\"a\":\"" + drawn.pan(call + ", broken"));
    send(service, method, path, role, call, "[" + drawn.pan(call + ", a number") + "]");
  }

  private void send(
      String service, String method, String path, Role role, String way, String body) {
    wire.send(Call.json(way, service, method, path, role, body));
  }

  /** The body with one of its texts changed, and a cause of its own where it has one. */
  private static String changed(String body, int place, String pan, boolean behind) {
    JsonNode root = read(body.replace("CAUSE", UUID.randomUUID().toString()));
    Text text = texts(root).get(place);
    text.set(behind ? text.value() + " " + pan : pan);
    return root.toString();
  }

  /** A text in a tree, and how it is changed. */
  private record Text(JsonNode parent, Object key) {
    String value() {
      return (key instanceof Integer i ? parent.get(i) : parent.get((String) key)).asText();
    }

    void set(String text) {
      if (key instanceof Integer i) {
        ((ArrayNode) parent).set(i, TextNode.valueOf(text));
      } else {
        ((ObjectNode) parent).put((String) key, text);
      }
    }
  }

  private static List<Text> texts(JsonNode node) {
    List<Text> texts = new ArrayList<>();
    node.properties()
        .forEach(each -> {
          if (each.getValue().isTextual()) {
            texts.add(new Text(node, each.getKey()));
          }
          texts.addAll(texts(each.getValue()));
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      if (node.get(i).isTextual()) {
        texts.add(new Text(node, i));
      }
      texts.addAll(texts(node.get(i)));
    }
    return texts;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String CONTRACT =
      """
      {"name":"Corner Shop","mcc":"5411","rails":["CARD"],"legs":["TERMINAL","HOST","SCHEME"]}\
      """;
  private static final String PROPOSAL =
      """
      {"action":"RESTORE_RECORD","fields":{"invoiceNo":"I1","merchantOrderNo":"O1"},"comment":"so"}\
      """;
  private static final String BULK =
      """
      {"repairIds":["00000000-0000-4000-8000-000000000002"],"comment":"seen","preview":true}\
      """;
  private static final String INQUIRY =
      """
      {"merchantId":"M1","terminalId":"T0000001","rrn":"616612345678","stan":"000001",
       "receiptNo":"R1","authCode":"A1","orderNo":"O1","cardLast4":"1111","currency":"CNY"}\
      """;
  private static final String RECIPIENT =
      """
      {"addresses":{"email":["shop@shop.example"]},"language":"en","channels":["EMAIL"]}\
      """;
  private static final String NOTICE =
      """
      {"causeId":"repair:CAUSE:restored","kind":"RECORD_RESTORED",
       "recipient":{"kind":"MERCHANT","id":"M1"},"language":"en",
       "data":{"merchantId":"M1","merchantName":"Corner Shop","terminalId":"T0000001",
         "restored":"TERMINAL","type":"SALE","amount":12800,"currency":"CNY",
         "occurredAt":"2026-06-15T06:03:22Z","businessDate":"2026-06-15","batch":"000012",
         "stan":"004711","rrn":"061514032201","cardMask":"622848******0005",
         "repairId":"R1","discrepancyId":"D1","reason":"late"},
       "proof":{"repairId":"R1","discrepancyId":"D1","transactionId":"X1","restored":"TERMINAL",
         "fields":[{"field":"invoiceNo","value":"I1","source":"HOST","uploadId":"U1","member":"a.txt",
           "recordId":"C1","offset":1024,"length":131,"rule":"AS_STATED","certainty":"SURE"}],
         "approvedBy":["approver","approver-2"],
         "approvedAt":["2026-06-17T02:10:00Z","2026-06-17T02:12:30Z"],
         "restoredAt":"2026-06-17T02:12:31Z","auditHead":"5e884898"}}\
      """;
}
