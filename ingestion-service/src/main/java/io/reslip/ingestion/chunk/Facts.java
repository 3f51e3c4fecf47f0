package io.reslip.ingestion.chunk;

import io.reslip.ingestion.feed.FactBatch;
import io.reslip.ingestion.feed.Slices;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.RecordJson;
import io.reslip.ingestion.store.RecordRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Words what a chunk has to tell as lines of the feed. */
public final class Facts {
  private static final byte[] RECORD = ascii("\"record\":");
  private static final byte[] ATTESTATION = ascii("\"attestation\":");
  private static final byte[] EVENT = ascii("\"event\":");

  private final String at;
  private final List<FactBatch> batches = new ArrayList<>();

  Facts(String at) {
    this.at = at;
  }

  void record(RecordRow row, byte[] body) {
    add("RECORD", row.id(), slice(row), RECORD, withTokens(row, body));
  }

  void conflict(RecordRow row, Collection<RecordField> fields, byte[] body) {
    String names =
        fields.stream()
            .sorted()
            .map(field -> '"' + field.jsonName() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    byte[] of = ascii("\"conflictOf\":\"" + row.conflictOf() + "\",\"fields\":" + names + ",");
    add("CONFLICT", row.id(), slice(row), of, RECORD, withTokens(row, body));
  }

  void revised(RecordRow row, byte[] body) {
    UUID factId = DerivedId.of("RECORD_REVISED", row.id(), row.revision(), row.contentHash());
    add("RECORD_REVISED", factId, slice(row), RECORD, withTokens(row, body));
  }

  void attestation(AttestationRow row) {
    byte[] whole = RecordJson.withTokens(row.body(), row.cardTokens());
    if (row.recordId() == null) {
      add("ATTESTATION", row.id(), row.slice(), ATTESTATION, whole);
    } else {
      byte[] of = ascii(",\"recordId\":\"" + row.recordId() + '"');
      add("ATTESTATION", row.id(), row.slice(), ATTESTATION, whole, of);
    }
  }

  void event(UUID id, byte[] body) {
    add("EVENT", id, Slices.OF_NO_RECORD, EVENT, body);
  }

  /**
   * Adds a fact that speaks of no single record.
   *
   * @param members JSON object whose members become the fact's
   */
  public void other(String fact, UUID factId, byte[] members) {
    byte[] bare = new byte[members.length - 2];
    System.arraycopy(members, 1, bare, 0, bare.length);
    add(fact, factId, Slices.OF_NO_RECORD, bare);
  }

  /** Usually one: a record told more fully also tells what it was, so that there can be more. */
  List<FactBatch> batches() {
    return batches;
  }

  private void add(String fact, UUID factId, int slice, byte[]... members) {
    if (batches.isEmpty() || batches.getLast().size() == FactBatch.MAX_FACTS) {
      batches.add(new FactBatch(at));
    }
    batches.getLast().add(fact, factId, slice, members);
  }

  private static byte[] withTokens(RecordRow row, byte[] body) {
    return RecordJson.withTokens(body, row.record().cardTokens());
  }

  private static int slice(RecordRow row) {
    return Slices.of(row.record().identity());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
