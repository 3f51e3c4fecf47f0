package io.reslip.ingestion.layout.declared.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a row that holds a value.
 *
 * @param name what the source calls it
 * @param place where it stands; null where the upload's own row of names tells
 * @param holds what it holds, where that is card data
 */
public record Column(String name, @Nullable Place place, Holds holds) {

  /** Where a column stands. */
  public sealed interface Place {}

  /** The n-th between separators, from 0. */
  public record Nth(int index) implements Place {}

  /** Bytes of a fixed-width row. */
  public record Bytes(int at, int width) implements Place {
    /** Behind its last byte. */
    public int end() {
      return at + width;
    }
  }

  /** What stands between two texts, anywhere in the row; an empty one is the row's own end. */
  public record Between(byte[] after, byte[] before) implements Place {}

  /** A value in a JSON document. */
  public record Pointed(JsonPointer pointer) implements Place {}

  /** What a column holds. */
  public enum Holds {
    /**
     * No card data, as far as is known: redacted by what it looks like, unless a field reads it.
     */
    ANYTHING,
    /** A card number: its middle is overwritten. */
    CARD_NUMBER,
    /** Track, security code or PIN: wholly overwritten. */
    SECRET
  }
}
