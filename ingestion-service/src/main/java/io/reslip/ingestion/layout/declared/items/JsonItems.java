package io.reslip.ingestion.layout.declared.items;

import io.reslip.ingestion.layout.declared.cells.Splitting;
import io.reslip.ingestion.layout.declared.model.JsonPointer;
import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.layout.rows.LineEnds;
import io.reslip.ingestion.layout.rows.RowReader.More;

/**
 * The elements of an array in one JSON document as rows: what stands before them is a row, each
 * element with the comma or bracket behind it is one, and what stands behind the array is one.
 */
public final class JsonItems implements Splitting {

  /** Where in the document the next row begins. */
  public enum At {
    BEFORE,
    WITHIN,
    BEHIND
  }

  private final JsonPointer items;
  private final JsonReader json = new JsonReader();
  private final ElementEnd element = new ElementEnd();
  private At at = At.BEFORE;
  private At read = At.BEFORE;

  public JsonItems(JsonPointer items) {
    this.items = items;
  }

  @Override
  public LineEnds lineEnds() {
    return LineEnds.ASCII;
  }

  /** What the row is that ended last. */
  public At read() {
    return read;
  }

  @Override
  public int end(byte[] bytes, int from, int to, More more) {
    int end =
        switch (at) {
          case BEFORE -> begin(bytes, from, to);
          case WITHIN -> {
            element.begin();
            yield element.accept(bytes, from, to);
          }
          case BEHIND -> -1;
        };
    if (end < 0 && more == More.NONE) {
      end = to;
    }
    if (end >= 0) {
      read = at;
      if (at == At.BEFORE) {
        at = At.WITHIN;
      } else if (element.isClosed()) {
        at = At.BEHIND;
      }
    }
    return end;
  }

  @Override
  public int endOfOverlong(byte[] bytes, int from, int to) {
    int end = at == At.WITHIN ? element.accept(bytes, from, to) : -1;
    at = end >= 0 && element.isClosed() ? At.BEHIND : at;
    return end;
  }

  /** Behind the bracket that opens the array; -1 when it is not there yet, or no such array is. */
  private int begin(byte[] bytes, int from, int to) {
    json.open(bytes, from, to);
    try {
      for (String step : items.steps()) {
        if (json.peek() != Kind.OBJECT) {
          return -1;
        }
        json.enter(Kind.OBJECT);
        boolean found = false;
        while (!found && json.nextMember()) {
          found = json.text().equals(step);
          if (!found) {
            json.skip();
          }
        }
        if (!found) {
          return -1;
        }
      }
      if (json.peek() != Kind.ARRAY) {
        return -1;
      }
      json.enter(Kind.ARRAY);
      return json.at();
    } catch (JsonSyntaxException cutOrNoJson) {
      return -1;
    }
  }

  public static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
