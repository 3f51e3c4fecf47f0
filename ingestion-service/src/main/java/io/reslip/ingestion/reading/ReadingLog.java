package io.reslip.ingestion.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.feed.FactBatch;
import io.reslip.ingestion.feed.Feed;
import io.reslip.ingestion.search.Records.Place;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells in the feed who reads evidence, before the first byte is read. */
@Singleton
class ReadingLog {
  /** Facts of no single record are in this slice. */
  private static final int COMMON_SLICE = 0;

  private final Jdbi jdbi;
  private final Feed feed;
  private final Clock clock;
  private final ObjectMapper json;

  ReadingLog(Jdbi jdbi, Feed feed, Clock clock, ObjectMapper json) {
    this.jdbi = jdbi;
    this.feed = feed;
    this.clock = clock;
    this.json = json;
  }

  /** Returns when it is on disk; what cannot be told is not read. */
  void tell(UUID recordId, Place place, Caller reader) {
    FactBatch facts = new FactBatch(clock.instant().toString());
    facts.add("EVIDENCE_READ", UUID.randomUUID(), COMMON_SLICE, members(recordId, place, reader));
    long position =
        QuarkusTransaction.requiringNew()
            .call(() -> jdbi.withHandle(sql -> feed.tell(sql.getConnection(), facts)));
    feed.committed(position);
  }

  private byte[] members(UUID recordId, Place place, Caller reader) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("uploadId", place.uploadId());
    members.put("recordId", recordId);
    members.put("by", Map.of("issuer", reader.issuer(), "subject", reader.subject()));
    try {
      String object = json.writeValueAsString(members);
      return object.substring(1, object.length() - 1).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }
}
