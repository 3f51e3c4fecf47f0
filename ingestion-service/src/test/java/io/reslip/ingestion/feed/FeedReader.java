package io.reslip.ingestion.feed;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A consumer of the feed, as another service would be one. */
public final class FeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private String cursor;
  private JsonNode head;

  private FeedReader(String cursor) {
    this.cursor = cursor;
  }

  /** One that begins behind all that is there now. */
  public static FeedReader fromNow() {
    FeedReader reader = new FeedReader(null);
    reader.all();
    return reader;
  }

  /** One that begins at the beginning. */
  public static FeedReader fromTheBeginning() {
    return new FeedReader(null);
  }

  /** One answer's facts. */
  public List<JsonNode> next(int limit, String slices, int wait) {
    RequestSpecification request =
        given()
            .auth()
            .oauth2(Tokens.of("service"))
            .queryParam("limit", limit)
            .queryParam("wait", wait);
    if (cursor != null) {
      request.queryParam("after", cursor);
    }
    if (slices != null) {
      request.queryParam("slice", slices);
    }
    Response response = request.get("/v1/feed");
    response.then().statusCode(200).contentType("application/x-ndjson");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : response.asString().split("\n")) {
      lines.add(parse(line));
    }
    head = lines.removeLast();
    cursor = head.get("cursor").asText();
    return lines;
  }

  /** Everything up to the head. */
  public List<JsonNode> all() {
    List<JsonNode> facts = new ArrayList<>();
    List<JsonNode> some = next(10_000, null, 0);
    while (!some.isEmpty()) {
      facts.addAll(some);
      some = next(10_000, null, 0);
    }
    return facts;
  }

  /** The last line of the last answer. */
  public JsonNode head() {
    return head;
  }

  /** Goes on behind this cursor. */
  public void goOnFrom(String text) {
    cursor = text;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
