package io.reslip.ingestion.layout.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a layout of rows knows: where a row ends, and what it says. For one upload. */
public interface RowReader {

  /** Whether more bytes can be had than are there. */
  enum More {
    /** More may come. */
    COMING,
    /** The upload ends here. */
    NONE,
    /** More may come, but a row cannot be as long. */
    TOO_MUCH
  }

  /**
   * Where the row that begins at {@code from} ends, its line end included, or -1 when that cannot
   * be told without more bytes.
   */
  int end(byte[] bytes, int from, int to, More more);

  /**
   * Where a row ends that is too long to be read, or -1 when not before {@code to}; looked for from
   * any place in the row on.
   */
  default int endOfOverlong(byte[] bytes, int from, int to) {
    return lineEnd(bytes, from, to);
  }

  /** What rows end with. */
  default LineEnds lineEnds() {
    return LineEnds.ASCII;
  }

  /** The character set of rejects' excerpts. */
  default Charset charset() {
    return UTF_8;
  }

  /** Whether the row says nothing, so that it need not be read. */
  default boolean isBlank(Row row) {
    return row.isBlank();
  }

  /** What is still to be told behind the last row; its evidence lies in rows that were read. */
  default List<Item> finish() {
    return List.of();
  }

  /** The totals that the upload tells of itself, behind the last row. */
  default List<ControlTotal> controls() {
    return List.of();
  }

  /** What a row that is not blank says, with its card data redacted in place; null for a header. */
  @Nullable Item read(Row row);

  /** Adds what a row says to the items; more than one where it also ends what came before. */
  default void read(Row row, List<Item> items) {
    Item item = read(row);
    if (item != null) {
      items.add(item);
    }
  }

  /** Behind the next line feed, or -1. */
  static int lineEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }
}
