package io.reslip.ingestion.terminal;

import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.RecordJson;
import io.reslip.ingestion.terminal.CounterUse.Counter;
import io.reslip.ingestion.terminal.CounterUse.Key;
import io.reslip.ingestion.terminal.Numbers.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a terminal passed over. Its id follows from what it is, so that the gaps that are
 * left do not depend on the order in which uploads came.
 */
record Gap(Key key, Run run) {

  /**
   * Longer runs are no gap but a counter that was set anew: a settlement counts at most 999 debits
   * and as many credits, and terminals settle most days.
   */
  private static int longest(Counter counter) {
    return switch (counter) {
      case STAN -> 1_000;
      case BATCH -> 31;
    };
  }

  /** Tells what became of the gaps of a counter to which numbers were added. */
  static void tell(
      Key key,
      @Nullable String merchantKey,
      LocalDate day,
      Numbers before,
      Numbers now,
      ToldFact told) {
    int longest = longest(key.counter());
    List<Run> were = before.gaps(longest);
    List<Run> are = now.gaps(longest);
    List<Run> closed = new ArrayList<>(were);
    closed.removeAll(are);
    List<Run> opened = new ArrayList<>(are);
    opened.removeAll(were);
    Keys keys = new Keys(merchantKey, key.device());
    closed.forEach(run -> {
      UUID id = new Gap(key, run).id();
      told.tell("GAP_CLOSED", DerivedId.of("GAP_CLOSED", id), closed(id, keys));
    });
    opened.forEach(run -> {
      Gap gap = new Gap(key, run);
      told.tell("GAP_OPENED", DerivedId.of("GAP_OPENED", gap.id()), gap.opened(keys, day));
    });
  }

  UUID id() {
    return DerivedId.of("gap", key.device(), key.counter(), key.batch(), run.first(), run.last());
  }

  private byte[] opened(Keys keys, LocalDate day) {
    return RecordJson.object(json -> {
      json.writeStringField("gapId", id().toString());
      RecordJson.keys(json, keys);
      json.writeStringField("counter", key.counter().name());
      if (key.counter() == Counter.STAN) {
        json.writeStringField("batch", key.batch());
      }
      json.writeStringField("first", "%06d".formatted(run.first()));
      json.writeStringField("last", "%06d".formatted(run.last()));
      json.writeStringField("businessDate", day.toString());
    });
  }

  private static byte[] closed(UUID id, Keys keys) {
    return RecordJson.object(json -> {
      json.writeStringField("gapId", id.toString());
      RecordJson.keys(json, keys);
    });
  }
}
