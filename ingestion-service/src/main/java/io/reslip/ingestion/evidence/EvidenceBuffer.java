package io.reslip.ingestion.evidence;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Unit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the units of one upload into pieces, and digests them on the way. For one thread.
 *
 * <p>A piece is a quarter of what a row may hold: cheap to open for one record, and no humongous
 * object for the garbage collector.
 */
public final class EvidenceBuffer {
  static final int PIECE_BYTES = 256 * 1024;

  private final MessageDigest digest = sha256();
  // Most uploads are small.
  private byte[] open = new byte[PIECE_BYTES / 16];
  private int filled;
  private long offset;
  private long pending;
  private List<PlainPiece> pieces = new ArrayList<>();
  private List<ByteRange> redactions = new ArrayList<>();

  /** Takes a unit's bytes over; the units must follow each other without a gap. */
  public void append(Unit unit) {
    if (unit.offset() != offset + filled) {
      throw new IllegalStateException(
          "a unit begins at " + unit.offset() + " where " + (offset + filled) + " was expected");
    }
    digest.update(unit.bytes(), unit.from(), unit.length());
    redactions.addAll(unit.redactedRanges());
    pending += unit.length();
    int taken = 0;
    while (taken < unit.length()) {
      int now = Math.min(unit.length() - taken, PIECE_BYTES - filled);
      if (filled + now > open.length) {
        open = Arrays.copyOf(open, PIECE_BYTES);
      }
      System.arraycopy(unit.bytes(), unit.from() + taken, open, filled, now);
      filled += now;
      taken += now;
      if (filled == PIECE_BYTES) {
        close();
      }
    }
  }

  /** Bytes taken over since the last {@link #drain()}. */
  public long pendingBytes() {
    return pending;
  }

  /** Length of all that was taken over. */
  public long totalBytes() {
    return offset + filled;
  }

  /** The pieces since the last call; the last one may be short. */
  public List<PlainPiece> drain() {
    if (filled > 0) {
      close();
    }
    List<PlainPiece> drained = pieces;
    pieces = new ArrayList<>();
    pending = 0;
    return drained;
  }

  /** SHA-256 of all bytes taken over; to be asked for once, at the end. */
  public byte[] sha256Digest() {
    return digest.digest();
  }

  private void close() {
    long end = offset + filled;
    int within = 0;
    while (within < redactions.size() && redactions.get(within).offset() < end) {
      within++;
    }
    pieces.add(
        new PlainPiece(
            offset, Arrays.copyOf(open, filled), List.copyOf(redactions.subList(0, within))));
    redactions = new ArrayList<>(redactions.subList(within, redactions.size()));
    offset = end;
    filled = 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
