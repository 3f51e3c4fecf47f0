package io.reslip.ingestion.store;

import io.reslip.ingestion.record.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids that follow from what they name, so that what is sent again meets itself. */
public final class DerivedId {

  private DerivedId() {}

  /** The id of the first record of an identity: the identity itself. */
  public static UUID of(Identity identity) {
    return new UUID(identity.high(), identity.low());
  }

  /** The first 16 bytes of a SHA-256 over these, each with its length before it. */
  public static UUID of(String kind, @Nullable Object... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, kind);
      for (Object part : parts) {
        add(digest, part == null ? "" : part.toString());
      }
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
