package io.reslip.suite.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.fleet.journal.FrameReader;
import io.reslip.suite.fleet.journal.FrameReader.Frame;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
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
      switch (delivery.source()) {
        case TERMINAL -> journal(delivery);
        case HOST, SCHEME -> csv(delivery);
        case TILL -> till(delivery);
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
