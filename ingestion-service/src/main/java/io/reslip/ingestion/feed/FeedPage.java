package io.reslip.ingestion.feed;

import io.reslip.ingestion.feed.FeedTable.Head;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads one answer of the feed: facts behind a cursor, up to a limit or the head. For one thread.
 */
final class FeedPage {
  private final FeedTable table;
  private final Slices slices;
  private final int limit;
  private Head head;
  private FeedCursor reached;
  private long nextPosition;
  private final Deque<FeedChunk> fetched = new ArrayDeque<>();
  private int facts;

  FeedPage(FeedTable table, Head head, FeedCursor after, Slices slices, int limit) {
    this.table = table;
    this.head = head;
    this.reached = after;
    this.slices = slices;
    this.limit = limit;
    this.nextPosition =
        after.ordinal() == FeedCursor.WHOLE ? after.position() + 1 : after.position();
  }

  /** Whether there is a fact to tell up to the head. */
  boolean hasFacts() throws IOException {
    while (true) {
      Optional<FeedChunk> chunk = peek();
      if (chunk.isEmpty()) {
        return false;
      }
      boolean[] found = new boolean[1];
      chunk
          .get()
          .read(
              after(chunk.get()),
              slices,
              (ordinal, members) -> {
                found[0] = true;
                return false;
              });
      if (found[0]) {
        return true;
      }
      reached = new FeedCursor(head.epoch(), fetched.remove().position(), FeedCursor.WHOLE);
    }
  }

  /** Goes on to a newer head. */
  void upTo(Head newer) {
    head = newer;
  }

  /** Writes the facts and the line HEAD. No connection is held while writing. */
  void write(OutputStream out) throws IOException {
    Optional<FeedChunk> chunk = peek();
    while (chunk.isPresent() && facts < limit) {
      write(chunk.get(), out);
      if (reached.ordinal() == FeedCursor.WHOLE) {
        fetched.remove();
        chunk = peek();
      }
    }
    if (chunk.isEmpty()) {
      reached = new FeedCursor(head.epoch(), head.position(), FeedCursor.WHOLE);
    }
  }

  private void write(FeedChunk chunk, OutputStream out) throws IOException {
    boolean[] more = new boolean[1];
    chunk.read(
        after(chunk),
        slices,
        (ordinal, members) -> {
          if (facts == limit) {
            more[0] = true;
            return false;
          }
          facts++;
          reached = new FeedCursor(head.epoch(), chunk.position(), ordinal);
          out.write('{');
          out.write(place(reached, chunk.position()));
          out.write(members);
          out.write('}');
          out.write('\n');
          return true;
        });
    if (!more[0]) {
      reached = new FeedCursor(head.epoch(), chunk.position(), FeedCursor.WHOLE);
    }
  }

  /** The last line: where to go on, how far the feed goes now, and how far this answer went. */
  byte[] headLine(String at) {
    long whole =
        reached.ordinal() == FeedCursor.WHOLE ? reached.position() : reached.position() - 1;
    return ("{\"cursor\":\""
            + reached.text()
            + "\",\"fact\":\"HEAD\",\"position\":"
            + head.position()
            + ",\"readTo\":"
            + whole
            + ",\"at\":\""
            + at
            + "\"}\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private int after(FeedChunk chunk) {
    return chunk.position() == reached.position() ? reached.ordinal() : 0;
  }

  private Optional<FeedChunk> peek() {
    if (fetched.isEmpty() && nextPosition <= head.position()) {
      fetched.addAll(table.chunks(nextPosition, head.position(), slices));
      nextPosition = fetched.isEmpty() ? head.position() + 1 : fetched.getLast().position() + 1;
    }
    return Optional.ofNullable(fetched.peek());
  }

  private static byte[] place(FeedCursor cursor, long position) {
    return ("\"cursor\":\"" + cursor.text() + "\",\"position\":" + position + ",")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
