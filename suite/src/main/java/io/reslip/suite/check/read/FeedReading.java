package io.reslip.suite.check.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.client.Page;
import io.reslip.suite.console.Failure;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One way through the feed, from its beginning, answer by answer. For one thread. */
public final class FeedReading {
  private static final int LIMIT = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Services services;
  private final String slices;
  private @Nullable String cursor;
  private long position;

  /**
   * @param slices comma-separated; empty for all
   */
  public FeedReading(Services services, String slices) {
    this.services = services;
    this.slices = slices;
  }

  /** Reads on until the feed tells nothing more, at least up to where it now goes. */
  public void toItsEnd(Consumer<JsonNode> fact) {
    boolean[] more = {true};
    while (more[0]) {
      more[0] = false;
      String path =
          "/v1/feed?limit="
              + LIMIT
              + (slices.isEmpty() ? "" : "&slice=" + slices)
              + (cursor == null ? "" : "&after=" + Page.encoded(cursor));
      services
          .feed()
          .lines(
              path,
              services.feedToken(),
              text -> {
                JsonNode line = parse(text);
                if (line.path("fact").asText().equals("HEAD")) {
                  cursor = line.path("cursor").asText();
                  position = line.path("position").asLong();
                } else {
                  more[0] = true;
                  fact.accept(line);
                }
              });
    }
  }

  /** How far the feed went when it was read last. */
  public long position() {
    return position;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // The parser's own message would show the line.
      throw new Failure("A line of the feed is no JSON.", List.of());
    }
  }
}
