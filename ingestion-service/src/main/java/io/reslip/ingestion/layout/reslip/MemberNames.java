package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.record.RecordField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names that a payment's members and columns have, found by their bytes: the canonical fields
 * by their dotted names, and {@code card}. Holds nothing that only a repair tells.
 */
final class MemberNames {

  /** What a name stands for: a field, or the card number where the field is null. */
  record Named(byte[] name, @Nullable RecordField field) {}

  private static final int SLOTS = 512;
  private static final int MAX_LENGTH = 64;
  private static final @Nullable Named[] TABLE = new Named[SLOTS];

  static {
    add(new Named("card".getBytes(UTF_8), null));
    for (RecordField field : RecordField.values()) {
      switch (field) {
        case REPAIR_ID, RESTORES, TRANSACTION_ID, PROVENANCE -> {}
        default -> add(new Named(field.jsonName().getBytes(UTF_8), field));
      }
    }
  }

  private MemberNames() {}

  /**
   * What the name stands for, or null when it is unknown.
   *
   * @param prefix the name of the object it is a member of and a dot, or empty
   */
  static @Nullable Named find(byte[] prefix, byte[] bytes, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return null;
    }
    int hash = hash(hash(0, prefix, 0, prefix.length), bytes, from, to);
    int slot = slot(hash);
    for (Named named = TABLE[slot]; named != null; named = TABLE[slot]) {
      byte[] name = named.name;
      int dot = prefix.length;
      if (name.length == dot + to - from
          && Arrays.equals(name, 0, dot, prefix, 0, dot)
          && Arrays.equals(name, dot, name.length, bytes, from, to)) {
        return named;
      }
      slot = (slot + 1) % SLOTS;
    }
    return null;
  }

  private static void add(Named named) {
    int slot = slot(hash(0, named.name, 0, named.name.length));
    while (TABLE[slot] != null) {
      slot = (slot + 1) % SLOTS;
    }
    TABLE[slot] = named;
  }

  private static int hash(int hash, byte[] bytes, int from, int to) {
    int result = hash;
    for (int i = from; i < to; i++) {
      result = result * 31 + bytes[i];
    }
    return result;
  }

  private static int slot(int hash) {
    return ((hash ^ hash >>> 15) & Integer.MAX_VALUE) % SLOTS;
  }
}
