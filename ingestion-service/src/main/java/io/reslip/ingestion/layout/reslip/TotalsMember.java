package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.json.JsonReader;
import io.reslip.ingestion.layout.json.JsonReader.Kind;
import io.reslip.ingestion.layout.json.JsonSyntaxException;
import io.reslip.ingestion.record.BatchTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a settlement claims: an object of four whole numbers, none of them negative. */
final class TotalsMember {

  private static final List<String> NAMES =
      List.of("debitCount", "debitAmount", "creditCount", "creditAmount");
  private static final long MOST = 999_999_999_999_999L;

  private final JsonReader json;

  TotalsMember(JsonReader json) {
    this.json = json;
  }

  /** The totals, or null where one of the numbers is missing or is none. */
  @Nullable BatchTotals read() throws JsonSyntaxException {
    long[] numbers = {-1, -1, -1, -1};
    json.enter(Kind.OBJECT);
    while (json.nextMember()) {
      int place = NAMES.indexOf(json.text());
      Kind kind = json.peek();
      if (place < 0 || kind != Kind.NUMBER) {
        json.skip();
        continue;
      }
      json.scalar(kind);
      Long number = FieldText.wholeNumber(json.text());
      numbers[place] = number == null || number > MOST ? -1 : number;
    }
    for (long each : numbers) {
      if (each < 0) {
        return null;
      }
    }
    return new BatchTotals(numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
