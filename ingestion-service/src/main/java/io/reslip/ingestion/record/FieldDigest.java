package io.reslip.ingestion.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hashes values unambiguously: each with its tag and its length before it, so that no two lists of
 * values collide.
 */
final class FieldDigest {

  private static final MessageDigest PROTOTYPE = sha256();
  private static final int HASH_BYTES = 16;

  private final MessageDigest digest;
  private final byte[] number = new byte[8];

  FieldDigest() {
    try {
      digest = (MessageDigest) PROTOTYPE.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this JDK's SHA-256 cannot be copied", e);
    }
  }

  void add(RecordField field, @Nullable Object value) {
    if (value != null) {
      add(field.jsonName(), value);
    }
  }

  void add(String tag, Object value) {
    addBytes(tag);
    switch (value) {
      case Long amount -> addNumber(amount);
      case OffsetDateTime time -> {
        addNumber(time.toEpochSecond());
        addNumber(time.getNano());
      }
      case List<?> list -> {
        addNumber(list.size());
        list.forEach(each -> addBytes(each.toString()));
      }
      default -> addBytes(value.toString());
    }
  }

  byte[] sixteenBytes() {
    return Arrays.copyOf(digest.digest(), HASH_BYTES);
  }

  private void addBytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    addNumber(bytes.length);
    digest.update(bytes);
  }

  private void addNumber(long value) {
    for (int i = 0; i < number.length; i++) {
      number[i] = (byte) (value >>> (56 - 8 * i));
    }
    digest.update(number);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
