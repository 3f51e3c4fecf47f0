package io.reslip.suite.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.fleet.journal.FrameReader;
import io.reslip.suite.fleet.journal.FrameReader.Frame;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a day's files say of each payment, read from their bytes. */
final class SentRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A payment as one source tells it; the keys by which it may be known again. */
  record Told(List<String> keys, long amountMinor) {}

  private final Map<Source, List<Told>> told = new EnumMap<>(Source.class);

  private SentRecords() {
    for (Source source : Source.values()) {
      told.put(source, new ArrayList<>());
    }
  }

  static SentRecords of(Day day) {
    SentRecords sent = new SentRecords();
    for (Delivery delivery : day.deliveries()) {
      switch (delivery.source()) {
        case TERMINAL -> sent.journal(delivery);
        case HOST, SCHEME -> sent.csv(delivery);
        case TILL -> sent.till(delivery);
        case BANK -> throw new AssertionError("no bank sends anything on a small day");
      }
    }
    return sent;
  }

  /** What this source says of the payment. */
  List<Told> of(Source source, Operation operation) {
    String rrn = "rrn " + operation.rrn();
    String place = place(operation.terminal().id(), operation.batch(), operation.stan());
    return told.get(source).stream()
        .filter(one -> one.keys().contains(rrn) || one.keys().contains(place))
        .toList();
  }

  int count(Source source) {
    return told.get(source).size();
  }

  private void journal(Delivery delivery) {
    for (Frame frame : FrameReader.read(Bytes.of(delivery))) {
      if (frame.mti().equals("0210") || frame.mti().equals("0230")) {
        String batch = frame.field(60).substring(2, 8);
        List<String> keys =
            List.of("rrn " + frame.field(37), place(frame.field(41), batch, frame.field(11)));
        told.get(Source.TERMINAL).add(new Told(keys, Long.parseLong(frame.field(4))));
      }
    }
  }

  private void csv(Delivery delivery) {
    List<String> lines = Bytes.lines(delivery);
    List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      List<String> keys = new ArrayList<>(List.of("rrn " + cells[columns.indexOf("rrn")]));
      if (delivery.source() == Source.HOST) {
        keys.add(
            place(
                cells[columns.indexOf("terminalId")],
                cells[columns.indexOf("batch")],
                cells[columns.indexOf("stan")]));
      }
      told.get(delivery.source())
          .add(new Told(keys, Long.parseLong(cells[columns.indexOf("amount")])));
    }
  }

  private void till(Delivery delivery) {
    for (String line : Bytes.lines(delivery)) {
      JsonNode json = parsed(line);
      if (json.path("tender").asText().equals("CARD")) {
        String key =
            json.has("rrn")
                ? "rrn " + json.path("rrn").asText()
                : place(
                    json.path("terminalId").asText(),
                    json.path("batch").asText(),
                    json.path("stan").asText());
        told.get(Source.TILL).add(new Told(List.of(key), json.path("amount").asLong()));
      }
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a till's line is no JSON", e);
    }
  }

  private static String place(String terminalId, String batch, String stan) {
    return "at " + terminalId + " " + batch + " " + stan;
  }
}
