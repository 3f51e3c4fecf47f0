package io.reslip.reconciliation.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer of the feed line by line. A line that cannot be read is put aside. An answer
 * that breaks off is good up to its last whole line.
 */
final class FeedReader {
  private static final int LONGEST_LINE = 4 << 20;
  private static final int KEPT_OF_REJECT = 64 << 10;

  private final LineReader lines;
  private final int limit;
  private final List<FeedFact> facts = new ArrayList<>();
  private final List<RejectedLine> rejects = new ArrayList<>();
  private int told;
  private @Nullable FeedLine last;
  private @Nullable FeedLine head;

  /**
   * @param limit how many facts were asked for
   */
  FeedReader(InputStream in, int limit) {
    this.lines = new LineReader(in, LONGEST_LINE);
    this.limit = limit;
  }

  /** How far the feed goes, by the HEAD of an answer. */
  static long head(InputStream in) throws IOException {
    LineReader lines = new LineReader(in, LONGEST_LINE);
    while (lines.next()) {
      try {
        FeedLine line = FeedParser.parse(lines.buffer(), lines.from(), lines.length());
        if (line.head()) {
          return line.position();
        }
      } catch (MalformedLineException e) {
        // The intake puts it aside when it comes there.
        continue;
      }
    }
    throw new FeedException(FeedException.Kind.AWAY, "the feed's answer has no HEAD");
  }

  FeedAnswer read() {
    try {
      while (head == null && lines.next()) {
        line();
      }
    } catch (IOException e) {
      if (last == null) {
        throw new FeedException("the feed's answer broke off", e);
      }
    }
    FeedLine end = head;
    if (end == null) {
      if (last == null) {
        throw new FeedException(FeedException.Kind.AWAY, "the feed's answer has no HEAD");
      }
      return cut(last.cursor(), last.position());
    }
    long whole = whole(end);
    return whole >= end.position()
        ? new FeedAnswer(facts, rejects, end.cursor(), whole, whole, true)
        : new FeedAnswer(facts, rejects, end.cursor(), whole, cutWithin(end, whole), false);
  }

  // An answer with fewer facts than were asked for goes to the feed's end.
  private long whole(FeedLine end) {
    if (end.readTo() != null) {
      return end.readTo();
    }
    if (told < limit) {
      return end.position();
    }
    return last == null ? 0 : Math.max(last.position() - 1, 0);
  }

  // Where it is not told, no more is certain than that the feed's end was not passed.
  private static long cutWithin(FeedLine end, long whole) {
    return end.readTo() == null ? end.position() : whole + 1;
  }

  // More facts of the last position may follow.
  private FeedAnswer cut(String cursor, long position) {
    return new FeedAnswer(facts, rejects, cursor, Math.max(position - 1, 0), position, false);
  }

  private void line() {
    try {
      if (lines.skipped() > 0) {
        throw new MalformedLineException("longer than 4 MiB");
      }
      FeedLine line = FeedParser.parse(lines.buffer(), lines.from(), lines.length());
      if (line.head()) {
        head = line;
        return;
      }
      told++;
      last = line;
      if (line.fact() != null) {
        facts.add(line.fact());
      }
    } catch (MalformedLineException e) {
      if (lines.terminated()) {
        told++;
        rejects.add(reject(String.valueOf(e.getMessage())));
      }
    }
  }

  private RejectedLine reject(String reason) {
    int from = lines.from();
    int length = lines.length();
    byte[] line = Arrays.copyOfRange(lines.buffer(), from, from + Math.min(length, KEPT_OF_REJECT));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(lines.buffer(), from, length);
      return new RejectedLine(digest.digest(), reason, line, length + lines.skipped());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
