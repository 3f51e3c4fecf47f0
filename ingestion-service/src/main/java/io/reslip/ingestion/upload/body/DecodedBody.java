package io.reslip.ingestion.upload.body;

import java.io.IOException;
import java.io.InputStream;

/**
 * The decoded body. What goes wrong is told apart: the sender went away, the coding is broken, or
 * it grows too large.
 */
public final class DecodedBody extends InputStream {
  private final InputStream decoded;
  private final SentBody sent;
  private final BodyLimits limits;
  private long count;

  /**
   * @param coded the whole body as sent: what was read ahead, then {@code sent}
   */
  public DecodedBody(InputStream coded, SentBody sent, ContentCoding coding, BodyLimits limits)
      throws IOException {
    this.sent = sent;
    this.limits = limits;
    try {
      decoded = coding.decode(coded);
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int got = decoded.read(target, offset, length);
      while (got == 0 && length > 0) {
        got = decoded.read(target, offset, length);
      }
      if (got > 0) {
        count += got;
        limits.check(count, sent.count());
      }
      return got;
    } catch (IOException e) {
      throw told(e);
    }
  }

  private static IOException told(IOException e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof SenderGoneException
          || each instanceof BrokenBodyException
          || each instanceof BodyTooLargeException) {
        return (IOException) each;
      }
    }
    return new BrokenBodyException("the body does not decode: " + e.getMessage());
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }
}
