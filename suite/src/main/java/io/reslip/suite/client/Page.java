package io.reslip.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.client.Http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads lists that come page by page. */
public final class Page {
  private static final int LIMIT = 500;

  private Page() {}

  /**
   * All items.
   *
   * @param path with its filters, without limit and cursor
   */
  public static <T> List<T> all(Http http, String path, String token, Class<T> type) {
    List<T> all = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LIMIT;
    String next = first;
    while (!next.isEmpty()) {
      Reply page = http.get(next, token);
      for (JsonNode item : page.body().path("items")) {
        all.add(new Reply(page.status(), item).as(type));
      }
      String cursor = page.body().path("next").asText("");
      next = cursor.isEmpty() ? "" : first + "&cursor=" + encoded(cursor);
    }
    return all;
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
