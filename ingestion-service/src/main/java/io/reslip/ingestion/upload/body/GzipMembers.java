package io.reslip.ingestion.upload.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952), all members of it. The JDK's own stream ends in silence after the first
 * member when no further byte happens to be there yet, or when what follows is no member: here that
 * would lose records.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int BUFFER_BYTES = 32 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int at;
  private int limit;
  private boolean begun;
  private boolean inMember;
  private boolean ended;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int got;
    do {
      got = read(one, 0, 1);
    } while (got == 0);
    return got < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !beginMember()) {
        break;
      }
      int got = inflate(target, offset, length);
      if (got > 0) {
        crc.update(target, offset, got);
        return got;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new BrokenBodyException("gzip data asks for a dictionary");
      } else if (!fill()) {
        throw cutOff();
      } else {
        inflater.setInput(buffer, 0, limit);
      }
    }
    ended = true;
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new BrokenBodyException("gzip data is damaged");
    }
  }

  /** Returns false at the end of the body; zeros before it are padding. */
  private boolean beginMember() throws IOException {
    boolean first = !begun;
    begun = true;
    int next = next();
    while (!first && next == 0) {
      next = next();
    }
    if (next < 0) {
      if (first) {
        throw cutOff();
      }
      return false;
    }
    if (next != MAGIC_1 || need() != MAGIC_2 || need() != DEFLATE) {
      throw new BrokenBodyException(
          first ? "the body is not gzip" : "what follows the gzip data is no gzip data");
    }
    int flags = need();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    skip((flags & HEADER_CRC) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, at, limit - at);
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    at = limit - inflater.getRemaining();
    long told = needNumber();
    long size = needNumber();
    if (told != crc.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new BrokenBodyException("gzip data is damaged: its checksum is another");
    }
    inMember = false;
  }

  private long needNumber() throws IOException {
    return need() | need() << 8 | need() << 16 | (long) need() << 24;
  }

  private void skipText(boolean present) throws IOException {
    boolean inside = present;
    while (inside) {
      inside = need() != 0;
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  private int need() throws IOException {
    int next = next();
    if (next < 0) {
      throw cutOff();
    }
    return next;
  }

  private int next() throws IOException {
    return at < limit || fill() ? buffer[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    int got = in.read(buffer, 0, buffer.length);
    at = 0;
    limit = Math.max(got, 0);
    return got > 0;
  }

  private static BrokenBodyException cutOff() {
    return new BrokenBodyException("gzip data is cut off");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
