package io.reslip.reconciliation.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page that follows; null on the last
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {
  public static final int MAX_LIMIT = 500;

  public Page {
    items = List.copyOf(items);
  }

  /** The first {@code limit} of up to {@code limit + 1} rows that a query found. */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, PageCursor> cursor) {
    return byText(found, limit, cursor.andThen(PageCursor::text));
  }

  /** The same for a list with a cursor of its own. */
  public static <T> Page<T> byText(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()));
  }
}
