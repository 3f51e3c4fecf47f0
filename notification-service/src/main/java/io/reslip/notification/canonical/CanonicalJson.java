package io.reslip.notification.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/** JSON with its names in order, no blanks and no nulls: the order of writing does not matter. */
@Singleton
public class CanonicalJson {
  private final ObjectMapper json;

  CanonicalJson(ObjectMapper json) {
    this.json = json;
  }

  /** The canonical text of a value. */
  public String text(Object value) {
    return sorted(json.valueToTree(value)).toString();
  }

  /** SHA-256 of the canonical text. */
  public byte[] hash(Object value) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text(value).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Reads back what {@link #text} wrote.
   *
   * @throws IllegalStateException when it is something else
   */
  public <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON of a " + type.getSimpleName(), e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      TreeMap<String, JsonNode> fields = new TreeMap<>();
      object
          .properties()
          .forEach(field -> {
            if (!field.getValue().isNull()) {
              fields.put(field.getKey(), sorted(field.getValue()));
            }
          });
      return new ObjectNode(JsonNodeFactory.instance, fields);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return node;
  }
}
