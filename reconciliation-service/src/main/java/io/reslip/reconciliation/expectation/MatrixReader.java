package io.reslip.reconciliation.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.reslip.reconciliation.expectation.Matrix.Conditions;
import io.reslip.reconciliation.expectation.Matrix.Entry;
import io.reslip.reconciliation.intake.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the table of legs, and refuses what it does not know by the name of its line. */
final class MatrixReader {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> CONDITIONS =
      new TreeSet<>(
          List.of(
              "rail",
              "type",
              "result",
              "tender",
              "tillOnly",
              "identified",
              "reversed",
              "voided",
              "unheard"));

  private MatrixReader() {}

  static Matrix shipped() {
    try (InputStream in = MatrixReader.class.getResourceAsStream("/expectations.yaml")) {
      if (in == null) {
        throw new IllegalStateException("expectations.yaml is not in the class path");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table of this text.
   *
   * @throws IllegalArgumentException that says which line is wrong, and why
   */
  static Matrix read(String yaml) {
    try {
      JsonNode root = YAML.readTree(yaml);
      if (root.path("version").asInt() != 1) {
        throw new IllegalArgumentException("version must be 1");
      }
      return new Matrix(entries(root, "rules", "owes"), entries(root, "waivers", "waives"));
    } catch (IOException e) {
      throw new IllegalArgumentException("no YAML: " + e.getMessage(), e);
    }
  }

  private static List<Entry> entries(JsonNode root, String list, String sources) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode line : root.path(list)) {
      String name = line.path("name").asText();
      if (name.isEmpty() || !line.path("because").isTextual() || !line.path(sources).isArray()) {
        throw new IllegalArgumentException(
            "%s: line %d (%s) needs name, %s and because"
                .formatted(list, entries.size() + 1, name, sources));
      }
      entries.add(
          new Entry(
              name,
              conditions(name, line, sources),
              sources(name, line.path(sources)),
              line.path("because").asText()));
    }
    return entries;
  }

  private static Conditions conditions(String name, JsonNode line, String sources) {
    Map<String, Set<String>> allowed = new HashMap<>();
    line.fields()
        .forEachRemaining(member -> {
          if (CONDITIONS.contains(member.getKey())) {
            Set<String> words = new TreeSet<>();
            if (member.getValue().isArray()) {
              member.getValue().forEach(word -> words.add(word.asText()));
            } else {
              words.add(member.getValue().asText());
            }
            allowed.put(member.getKey(), words);
          } else if (!Set.of("name", "because", sources).contains(member.getKey())) {
            throw new IllegalArgumentException(
                name + ": " + member.getKey() + " is no condition; there are " + CONDITIONS);
          }
        });
    return new Conditions(allowed);
  }

  private static Set<Source> sources(String name, JsonNode words) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    for (JsonNode word : words) {
      sources.add(
          Source.parse(word.asText())
              .orElseThrow(() ->
                  new IllegalArgumentException(name + ": " + word.asText() + " is no source")));
    }
    return sources;
  }
}
