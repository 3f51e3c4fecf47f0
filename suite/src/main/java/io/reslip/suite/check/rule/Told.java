package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.read.Spill;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many items of each upload the feed tells of. A record that is told more fully later leaves
 * what it was as an attestation of the same bytes, so items are known by their place in the upload.
 */
public final class Told implements AutoCloseable {
  private static final Items NONE = new Items(0, 0);

  private final Spill<Place> places =
      new Spill<>(
          new Spill.Codec<>() {
            @Override
            public void write(Place row, DataOutput out) throws IOException {
              out.writeByte(row.kind.ordinal());
              out.writeLong(row.upload.getMostSignificantBits());
              out.writeLong(row.upload.getLeastSignificantBits());
            }

            @Override
            public Place read(DataInput in) throws IOException {
              Kind kind = Kind.values()[in.readByte()];
              return new Place(kind, new UUID(in.readLong(), in.readLong()));
            }
          });
  private final Map<UUID, Items> items = new HashMap<>();

  private enum Kind {
    RECORD,
    CONFLICT,
    REVISED,
    ATTESTATION,
    EVENT
  }

  private record Place(Kind kind, UUID upload) {}

  /**
   * Items of an upload.
   *
   * @param all accepted or conflicting
   */
  public record Items(long all, long conflicts) {
    private Items plus(Items more) {
      return new Items(all + more.all, conflicts + more.conflicts);
    }
  }

  /** Takes a fact. */
  public void fact(JsonNode line) {
    switch (line.path("fact").asText()) {
      case "RECORD" -> add(Kind.RECORD, line.path("record"));
      case "CONFLICT" -> add(Kind.CONFLICT, line.path("record"));
      case "RECORD_REVISED" -> add(Kind.REVISED, line.path("record"));
      case "ATTESTATION" -> add(Kind.ATTESTATION, line.path("attestation"));
      case "EVENT" -> add(Kind.EVENT, line.path("event"));
      default -> {
        // Tells of no item.
      }
    }
  }

  private void add(Kind kind, JsonNode body) {
    JsonNode evidence = body.path("evidence");
    UUID upload = UUID.fromString(evidence.path("uploadId").asText());
    long offset = evidence.path("offset").asLong();
    long length = evidence.path("length").asLong();
    int member = evidence.path("member").asText("").hashCode();
    UUID place =
        new UUID(
            upload.getMostSignificantBits() ^ offset * 0x9E3779B97F4A7C15L,
            upload.getLeastSignificantBits() ^ (length * 31 + member) * 0xC2B2AE3D27D4EB4FL);
    places.add(place, new Place(kind, upload));
  }

  /** All facts have been told. */
  public void finish() {
    places.each((place, rows) -> {
      Items counted = items(rows);
      items.merge(rows.getFirst().upload, counted, Items::plus);
    });
  }

  private static Items items(List<Place> rows) {
    long[] of = new long[Kind.values().length];
    rows.forEach(row -> of[row.kind.ordinal()]++);
    long records = of[Kind.RECORD.ordinal()] + of[Kind.CONFLICT.ordinal()];
    long thin = of[Kind.ATTESTATION.ordinal()];
    if (records == 0) {
      records = of[Kind.REVISED.ordinal()] > 0 ? 1 : thin;
    }
    return new Items(records + of[Kind.EVENT.ordinal()], of[Kind.CONFLICT.ordinal()]);
  }

  /** The items of this upload, which are not given out again. */
  Items take(UUID upload) {
    Items found = items.remove(upload);
    return found == null ? NONE : found;
  }

  /** Those whose items have not been given out. */
  Set<UUID> uploads() {
    return items.keySet();
  }

  @Override
  public void close() {
    places.close();
  }
}
