package io.reslip.ingestion.iso8583.journal;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.iso8583.codec.Profile;
import io.reslip.ingestion.iso8583.erasure.BatchList;
import io.reslip.ingestion.iso8583.erasure.CardDataEraser;
import io.reslip.ingestion.iso8583.erasure.Redactions;
import io.reslip.ingestion.iso8583.exchange.Exchanges;
import io.reslip.ingestion.iso8583.message.Excerpt;
import io.reslip.ingestion.iso8583.message.Mention;
import io.reslip.ingestion.iso8583.message.Plausibility;
import io.reslip.ingestion.iso8583.message.PosMessage;
import io.reslip.ingestion.iso8583.message.PosMessageReader;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal frame by frame through a window of fixed size. Garbage is skipped to the next
 * sure frame; card data is overwritten in the window before a unit is handed out.
 */
public final class JournalReader implements UnitReader {

  private static final int WINDOW = 256 * 1024;
  private static final int MOST_ITEMS = 2_000;

  private final InputStream in;
  private final MessageIndex message;
  private final MessageIndex scratch;
  private final Frames frames;
  private final CardDataEraser eraser = new CardDataEraser();
  private final Garbage garbage;
  private final Exchanges exchanges;
  private final byte[] window = new byte[WINDOW];
  private long base;
  private int at;
  private int to;
  private boolean ended;
  private boolean finished;
  private long behindFrame = -1;
  private int distrusted;
  private Redactions redactions = new Redactions(0);

  /** A reader of one upload whose messages are written as the profile says. */
  public JournalReader(InputStream in, Profile profile, UploadContext context) {
    this.in = in;
    this.message = new MessageIndex(profile);
    this.scratch = new MessageIndex(profile);
    this.frames = new Frames(scratch);
    this.garbage = new Garbage(eraser, scratch);
    this.exchanges = new Exchanges(context);
  }

  @Override
  public @Nullable Unit next() throws IOException {
    if (finished) {
      return null;
    }
    fill();
    redactions = new Redactions(base);
    List<Item> items = new ArrayList<>();
    int unclaimed = 0;
    while (at < judgeable() && items.size() < MOST_ITEMS) {
      if (garbage.isOpen()) {
        at = frames.next(window, at, judgeable(), to);
        if (at < judgeable()) {
          items.add(garbage.close(window, unclaimed, at, base, redactions));
        }
      } else if (Frames.begins(window, at, to)) {
        readFrame(items);
      } else if (ended && Frames.canBegin(window, at, to)) {
        items.add(reject(RejectCode.FRAME_TRUNCATED, "the upload ends before a message", to));
      } else {
        garbage.open(base + at, base + at == behindFrame ? distrusted : 0);
        unclaimed = at;
      }
    }
    if (ended && at == to) {
      if (garbage.isOpen()) {
        items.add(garbage.close(window, unclaimed, at, base, redactions));
      }
      exchanges.finish(items);
      finished = true;
    } else if (garbage.isOpen()) {
      at = garbage.giveUp(window, unclaimed, at, redactions);
    }
    return at == 0 && items.isEmpty()
        ? null
        : new Unit(base, window, 0, at, redactions.ascending(), items);
  }

  /** Drops what was handed out, and reads on until the window is full or the upload ends. */
  private void fill() throws IOException {
    System.arraycopy(window, at, window, 0, to - at);
    base += at;
    to -= at;
    at = 0;
    int read = in.readNBytes(window, to, window.length - to);
    to += read;
    ended = to < window.length;
  }

  /** Up to where enough is known of what follows to tell frames from garbage. */
  private int judgeable() {
    return ended ? to : to - Frames.LOOK_AHEAD;
  }

  private void readFrame(List<Item> items) {
    int end = Math.min(Frames.end(window, at), to);
    boolean cutOff = Frames.end(window, at) > to;
    message.read(window, at + Frames.PREFIX, end);
    if (!message.complete()) {
      int inside = frames.inside(window, at, end, to);
      if (inside < end) {
        message.read(window, at + Frames.PREFIX, inside);
        items.add(
            reject(
                RejectCode.FRAME_INVALID,
                "the length at offset " + (base + at) + " does not fit, a frame begins within",
                inside));
        return;
      }
    }
    ByteRange range = new ByteRange(base + at, end - at);
    PosMessage read = PosMessageReader.read(message, base, range, cutOff);
    List<Mention> mentions = BatchList.isIn(message) ? Mention.listIn(message, base) : List.of();
    eraser.erase(message, end, redactions);
    if (Plausibility.misplaced(read)) {
      eraser.eraseBinary(window, at + Frames.PREFIX + 2, end, redactions);
    }
    if (!Plausibility.inPlace(read)) {
      eraser.eraseUnclaimed(window, at, end, redactions);
    } else if (!message.complete()) {
      // what stands before is confirmed by DE 42, which is text among digits
      int sure = message.has(42) ? message.offset(42) + message.size(42) : at + Frames.PREFIX + 2;
      eraser.eraseUnclaimed(window, sure, end, redactions);
    }
    read.head(Excerpt.head(window, at, end));
    exchanges.accept(read, mentions, items);
    at = end;
    behindFrame = base + at;
    distrusted = CardDataEraser.bytesToDistrustBehind(message);
  }

  private Reject reject(RejectCode code, String detail, int end) {
    if (end - at >= Frames.PREFIX + 2) {
      eraser.erase(message, end, redactions);
      eraser.eraseBinary(window, at + Frames.PREFIX + 2, end, redactions);
    }
    eraser.eraseUnclaimed(window, at, end, redactions);
    ByteRange range = new ByteRange(base + at, end - at);
    String excerpt = Excerpt.of(Excerpt.head(window, at, end));
    at = end;
    return new Reject(code, detail, range, null, excerpt);
  }

  /** Does nothing: whoever opened the stream closes it. */
  @Override
  public void close() {}
}
