package io.reslip.ingestion.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.record.CanonicalRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a layout makes of an upload. Reading it checks what holds for every layout: the units
 * follow each other without a gap, have the upload's length and equal it outside of the redacted
 * ranges, and no item's evidence lies ahead of its unit.
 *
 * @param evidence the units' bytes, one after the other
 * @param items all items in order
 * @param redacted all redacted ranges in order
 * @param units how many units there were
 * @param controls the totals that it tells of itself
 */
public record ReadUpload(
    byte[] evidence,
    List<Item> items,
    List<ByteRange> redacted,
    int units,
    List<ControlTotal> controls) {

  /** Reads bytes that come as the stream likes. */
  public static ReadUpload of(Layout layout, UploadContext context, byte[] upload) {
    return of(layout, context, upload, new ByteArrayInputStream(upload));
  }

  /** Reads bytes that come in pieces of at most so many. */
  public static ReadUpload inPieces(Layout layout, UploadContext context, byte[] upload, int most) {
    InputStream dripping =
        new ByteArrayInputStream(upload) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(most, length));
          }
        };
    return of(layout, context, upload, dripping);
  }

  /** Reads text as UTF-8. */
  public static ReadUpload of(Layout layout, UploadContext context, String upload) {
    return of(layout, context, upload.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadUpload of(
      Layout layout, UploadContext context, byte[] upload, InputStream in) {
    byte[] before = upload.clone();
    ByteArrayOutputStream evidence = new ByteArrayOutputStream();
    List<Item> items = new ArrayList<>();
    List<ByteRange> redacted = new ArrayList<>();
    int units = 0;
    List<ControlTotal> controls;
    try (UnitReader reader = layout.open(in, context)) {
      for (Unit unit = reader.next(); unit != null; unit = reader.next()) {
        assertThat(unit.offset()).isEqualTo(evidence.size());
        assertThat(unit.length()).isBetween(0, 2 << 20);
        evidence.write(unit.bytes(), unit.from(), unit.length());
        long end = evidence.size();
        for (Item item : unit.items()) {
          assertThat(item.evidence().end()).isLessThanOrEqualTo(end);
        }
        for (ByteRange range : unit.redactedRanges()) {
          long last = redacted.isEmpty() ? 0 : redacted.getLast().end();
          assertThat(range.offset()).isBetween(Math.max(last, unit.offset()), end - 1);
          redacted.add(range);
        }
        items.addAll(unit.items());
        units++;
      }
      controls = reader.controls();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(evidence.size()).isEqualTo(before.length);
    byte[] bytes = evidence.toByteArray();
    assertThat(restored(bytes, before, redacted)).isEqualTo(before);
    return new ReadUpload(bytes, items, redacted, units, controls);
  }

  private static byte[] restored(byte[] evidence, byte[] before, List<ByteRange> redacted) {
    byte[] restored = evidence.clone();
    for (ByteRange range : redacted) {
      int from = (int) range.offset();
      System.arraycopy(before, from, restored, from, (int) range.length());
    }
    return restored;
  }

  /** The evidence as text. */
  public String text() {
    return new String(evidence, StandardCharsets.UTF_8);
  }

  /** The items, all of which are records. */
  public List<CanonicalRecord> records() {
    return items.stream().map(item -> ((ParsedRecord) item).record()).toList();
  }

  /** The only item, which is a record. */
  public CanonicalRecord onlyRecord() {
    assertThat(items).hasSize(1);
    assertThat(items.getFirst()).isInstanceOf(ParsedRecord.class);
    return records().getFirst();
  }

  /** The items that are rejects. */
  public List<Reject> rejects() {
    return items.stream().filter(Reject.class::isInstance).map(Reject.class::cast).toList();
  }

  /** The only item, which is a reject. */
  public Reject onlyReject() {
    assertThat(items).hasSize(1);
    assertThat(rejects()).hasSize(1);
    return rejects().getFirst();
  }
}
