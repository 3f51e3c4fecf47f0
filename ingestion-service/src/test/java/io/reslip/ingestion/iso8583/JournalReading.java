package io.reslip.ingestion.iso8583;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedAttestation;
import io.reslip.ingestion.layout.Item.ParsedEvent;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the layout made of a journal; checks on the way what holds for every unit. */
public record JournalReading(byte[] evidence, List<ByteRange> redacted, List<Item> items) {

  private static final byte[] KEY = new byte[32];

  /** An upload of 15 June 2026. */
  public static UploadContext context() {
    return context(LocalDate.of(2026, 6, 15));
  }

  public static UploadContext context(LocalDate businessDate) {
    return new UploadContext(
        Source.TERMINAL,
        null,
        null,
        businessDate,
        null,
        ZoneId.of("Asia/Shanghai"),
        LocalTime.MIDNIGHT,
        Instant.parse("2026-06-15T16:00:00Z"),
        new CardTokenizer("k1", Map.of("k1", KEY)));
  }

  public static JournalReading of(byte[]... frames) {
    return of(new ByteArrayInputStream(Bytes.join(frames)), context());
  }

  public static JournalReading of(InputStream journal, UploadContext context) {
    ByteArrayOutputStream evidence = new ByteArrayOutputStream();
    List<ByteRange> redacted = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    try (UnitReader reader = new UnionPayPosJournal().open(journal, context)) {
      for (Unit unit = reader.next(); unit != null; unit = reader.next()) {
        assertThat(unit.offset()).isEqualTo(evidence.size());
        evidence.write(unit.bytes(), unit.from(), unit.length());
        assertThat(unit.length() > 0 || !unit.items().isEmpty()).isTrue();
        for (ByteRange range : unit.redactedRanges()) {
          assertThat(range.offset()).isGreaterThanOrEqualTo(unit.offset());
          assertThat(redacted.isEmpty() || redacted.getLast().end() <= range.offset()).isTrue();
          assertThat(range.end()).isLessThanOrEqualTo(evidence.size());
          redacted.add(range);
        }
        for (Item item : unit.items()) {
          assertThat(item.evidence().end()).isLessThanOrEqualTo(evidence.size());
        }
        items.addAll(unit.items());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JournalReading(evidence.toByteArray(), redacted, items);
  }

  public List<ParsedRecord> records() {
    return of(ParsedRecord.class);
  }

  public List<ParsedEvent> events() {
    return of(ParsedEvent.class);
  }

  public List<ParsedAttestation> attestations() {
    return of(ParsedAttestation.class);
  }

  public List<Reject> rejects() {
    return of(Reject.class);
  }

  /** The fields of the one record that there is. */
  public PaymentFields payment() {
    assertThat(items).hasSize(1);
    assertThat(items.getFirst()).isInstanceOf(ParsedRecord.class);
    return records().getFirst().record().fields();
  }

  private <T extends Item> List<T> of(Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
