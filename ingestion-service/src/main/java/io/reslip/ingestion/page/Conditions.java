package io.reslip.ingestion.page;

import io.reslip.ingestion.access.ReadScope;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The WHERE of a list: only what was asked for, values always bound. For one thread. */
public final class Conditions {
  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds {@code column = value} when there is a value. */
  public Conditions equal(String column, @Nullable Object value) {
    return when(column + " = :" + column, column, value);
  }

  /** Adds a part with one bound value when there is a value. */
  public Conditions when(String part, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(part);
      values.put(name, value);
    }
    return this;
  }

  /** Limits to what the caller may see. */
  public Conditions within(ReadScope scope) {
    equal("merchant_key", scope.merchant());
    if (scope.devices() != null) {
      when("device_key = ANY (:devices)", "devices", scope.devices().toArray(String[]::new));
    }
    if (scope.sources() != null) {
      when("source = ANY (:sources)", "sources", scope.sources().toArray(String[]::new));
    }
    return this;
  }

  /** Goes on behind the page before, newest first. */
  public Conditions after(@Nullable PageCursor cursor) {
    if (cursor != null) {
      parts.add("(received_at, id) < (:afterAt, :afterId)");
      values.put("afterAt", cursor.at().atOffset(ZoneOffset.UTC));
      values.put("afterId", cursor.id());
    }
    return this;
  }

  /** {@code WHERE …}, or nothing. */
  public String where() {
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  /** The bound values by name. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
