package io.reslip.suite.cards.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.cards.sending.Wire.Answer;
import io.reslip.suite.cards.sending.Wire.Call;
import io.reslip.suite.launch.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Sends uploads in every layout, and reads back all that ingestion tells of them. */
final class Uploads {
  static final String INGESTION = "ingestion";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wire wire;
  private final List<String> ids = new ArrayList<>();

  Uploads(Wire wire) {
    this.wire = wire;
  }

  /** As it is, compressed, and cut off in the middle of what it holds. */
  void everyWay(String way, String source, String layout, byte[] body) {
    deliver(way, source, layout, body);
    byte[] cut = java.util.Arrays.copyOf(body, body.length * 2 / 3);
    deliver(way + ", cut off", source, layout, cut);
    Call call = call(way + ", gzip", source, layout, gzip(body));
    deliver(call.withHeader("Content-Encoding", "gzip"));
  }

  Answer deliver(String way, String source, String layout, byte[] body) {
    return deliver(call(way, source, layout, body));
  }

  private Answer deliver(Call call) {
    Answer answer = wire.send(call);
    if (answer.status() / 100 == 2) {
      ids.add(json(answer).path("id").asText());
    }
    return answer;
  }

  private static Call call(String way, String source, String layout, byte[] body) {
    Role role =
        source.equals("REPAIR")
            ? Role.SERVICE
            : source.equals("TERMINAL") ? Role.TERMINAL : Role.SENDER;
    String path =
        "/v1/uploads?source="
            + source
            + (layout.isEmpty() ? "" : "&layout=" + layout)
            + "&businessDate=2026-06-15"
            + (source.equals("TERMINAL") ? "&terminalId=T0000001" : "");
    return new Call(way, INGESTION, "POST", path, role, Map.of(), body);
  }

  /** Reads uploads, rejects, records and their evidence; returns how many records had evidence. */
  int readBack() {
    int evidence = 0;
    for (String id : ids) {
      ask("/v1/uploads/" + id);
      ask("/v1/uploads/" + id + "/rejects?limit=500");
      for (JsonNode record : ask("/v1/records?limit=500&uploadId=" + id).path("items")) {
        String path = "/v1/records/" + record.path("id").asText();
        ask(path);
        Call call = Call.get("evidence", INGESTION, path + "/evidence", Role.OPERATOR);
        evidence += wire.send(call).status() == 200 ? 1 : 0;
      }
    }
    return evidence;
  }

  private JsonNode ask(String path) {
    return json(wire.read(Call.get("reading back", INGESTION, path, Role.OPERATOR)));
  }

  private static JsonNode json(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
