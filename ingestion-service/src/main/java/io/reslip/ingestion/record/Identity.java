package io.reslip.ingestion.record;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What makes two records of one source the same: the first 16 bytes of a SHA-256 over fields that
 * the source never changes (see {@link IdentityRule}). Ordered as PostgreSQL orders the same 16
 * bytes.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record Identity(long high, long low) implements Comparable<Identity> {

  /** The identity in 16 bytes. */
  public static Identity of(byte[] sixteenBytes) {
    ByteBuffer buffer = ByteBuffer.wrap(sixteenBytes);
    return new Identity(buffer.getLong(), buffer.getLong());
  }

  /** The 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /** 32 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }

  @Override
  public int compareTo(Identity other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }
}
