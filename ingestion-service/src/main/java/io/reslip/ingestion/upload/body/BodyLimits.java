package io.reslip.ingestion.upload.body;

/**
 * What a body may grow to.
 *
 * @param maxBytes decoded bytes at most
 * @param maxRatio decoded bytes for each byte sent at most; looked at from 16 MiB on
 */
public record BodyLimits(long maxBytes, int maxRatio) {
  private static final long RATIO_FROM = 16L << 20;

  void check(long decoded, long sent) throws BodyTooLargeException {
    if (decoded > maxBytes) {
      throw new BodyTooLargeException("the body has more than " + maxBytes + " bytes decoded");
    }
    if (decoded > RATIO_FROM && decoded / Math.max(sent, 1) > maxRatio) {
      throw new BodyTooLargeException(
          "the body grows to more than " + maxRatio + " times of what was sent");
    }
  }
}
