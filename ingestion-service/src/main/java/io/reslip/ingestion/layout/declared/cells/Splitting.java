package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.rows.LineEnds;
import io.reslip.ingestion.layout.rows.RowReader.More;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the rows of an upload end. For one upload. */
public interface Splitting {

  /** What rows end with. */
  LineEnds lineEnds();

  /** As {@link io.reslip.ingestion.layout.rows.RowReader#end}. */
  int end(byte[] bytes, int from, int to, More more);

  /** As {@link io.reslip.ingestion.layout.rows.RowReader#endOfOverlong}. */
  default int endOfOverlong(byte[] bytes, int from, int to) {
    return lineEnds().end(bytes, from, to);
  }

  /** A row is a line. */
  record ByLine(LineEnds lineEnds) implements Splitting {
    @Override
    public int end(byte[] bytes, int from, int to, More more) {
      int end = lineEnds.end(bytes, from, to);
      return end < 0 && more == More.NONE ? to : end;
    }
  }

  /** A row has a length, and nothing stands between rows. */
  record ByLength(int length) implements Splitting {
    @Override
    public LineEnds lineEnds() {
      return LineEnds.NONE;
    }

    @Override
    public int end(byte[] bytes, int from, int to, More more) {
      return to - from >= length ? from + length : more == More.NONE ? to : -1;
    }
  }

  /**
   * A row is a line, and a value in quotes may hold line ends. A quote that is never closed ends
   * with its line, so that it does not swallow the rest.
   */
  record Quoted(Separated values, byte @Nullable [] comment) implements Splitting {
    @Override
    public LineEnds lineEnds() {
      return LineEnds.ASCII;
    }

    @Override
    public int end(byte[] bytes, int from, int to, More more) {
      int end = isComment(bytes, from, to) ? -1 : values.rowEnd(bytes, from, to);
      if (end < 0 && (more != More.COMING || isComment(bytes, from, to))) {
        end = LineEnds.ASCII.end(bytes, from, to);
      }
      return end < 0 && more == More.NONE ? to : end;
    }

    private boolean isComment(byte[] bytes, int from, int to) {
      return comment != null
          && to - from >= comment.length
          && Arrays.equals(bytes, from, from + comment.length, comment, 0, comment.length);
    }
  }
}
