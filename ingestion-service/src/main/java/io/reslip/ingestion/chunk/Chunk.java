package io.reslip.ingestion.chunk;

import io.reslip.ingestion.evidence.PlainPiece;
import io.reslip.ingestion.layout.Item;
import java.util.List;

/**
 * A piece of an upload that is committed as one.
 *
 * @param pieces its evidence
 * @param items what was read, in the order in which it was told; at most {@link #MAX_ITEMS}
 */
public record Chunk(List<PlainPiece> pieces, List<Item> items) {
  /** How many items one commit takes. */
  public static final int MAX_ITEMS = 5_000;
}
