package io.reslip.ingestion.upload.body;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The body as it is sent, counted and digested while it is read. For one thread. */
public final class SentBody extends InputStream {
  private final InputStream raw;
  private final long announced;
  private final MessageDigest digest = newDigest();
  private long count;
  private boolean ended;
  private byte @Nullable [] sha256;

  /**
   * @param announced the header Content-Length; negative where there is none
   */
  public SentBody(InputStream raw, long announced) {
    this.raw = raw;
    this.announced = announced;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int got;
    try {
      got = raw.read(target, offset, length);
    } catch (IOException e) {
      throw new SenderGoneException(e);
    }
    if (got < 0) {
      if (announced > count) {
        throw new SenderGoneException(
            "the body ended after " + count + " of " + announced + " bytes");
      }
      ended = true;
      return -1;
    }
    digest.update(target, offset, got);
    count += got;
    return got;
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  /** SHA-256 of the body; to be asked for at its end. */
  public byte[] sha256() {
    if (!ended) {
      throw new IllegalStateException("the body is not read to its end");
    }
    byte[] known = sha256;
    if (known == null) {
      known = digest.digest();
      sha256 = known;
    }
    return known.clone();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
