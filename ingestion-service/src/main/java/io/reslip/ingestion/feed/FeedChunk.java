package io.reslip.ingestion.feed;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * A chunk as it is stored.
 *
 * @param position its number in commit order
 * @param facts how many it holds
 * @param body compressed frames, as {@link FactBatch} made them
 */
record FeedChunk(long position, int facts, byte[] body) {

  /** Takes a fact; returns false to be given no more. */
  interface Reader {
    boolean accept(int ordinal, byte[] members) throws IOException;
  }

  /** Gives the facts of these slices behind an ordinal to a reader, one by one. */
  void read(int after, Slices slices, Reader reader) throws IOException {
    try (DataInputStream frames =
        new DataInputStream(new ZstdInputStream(new ByteArrayInputStream(body)))) {
      for (int ordinal = 1; ordinal <= facts; ordinal++) {
        int slice = frames.readUnsignedByte();
        int length = frames.readInt();
        if (ordinal <= after || !slices.contains(slice)) {
          frames.skipNBytes(length);
        } else if (!reader.accept(ordinal, frames.readNBytes(length))) {
          return;
        }
      }
    }
  }
}
