package io.reslip.ingestion.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pulls the units of one upload. For one thread. Memory is bounded whatever the input. */
public interface UnitReader extends Closeable {

  /**
   * The next unit, or null at the end. Bad content is never an exception but a reject.
   *
   * @throws IOException only when the stream itself fails
   */
  @Nullable Unit next() throws IOException;

  /** The totals that the upload tells of itself; to be asked for behind the last unit. */
  default List<ControlTotal> controls() {
    return List.of();
  }
}
