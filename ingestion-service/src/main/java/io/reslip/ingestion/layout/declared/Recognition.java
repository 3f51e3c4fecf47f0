package io.reslip.ingestion.layout.declared;

import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.declared.model.Declaration.Detection;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

/** Whether an upload looks like one of a layout. */
final class Recognition {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int ROWS = 20;

  /** Nothing that is made with it leaves this class. */
  private static final CardTokenizer NO_CARDS =
      new CardTokenizer("none", Map.of("none", new byte[32]));

  private Recognition() {}

  static boolean fits(DeclaredLayout layout, byte[] head) {
    Detection detection = layout.declaration().detection();
    if (detection == null) {
      return false;
    }
    byte[] starts = detection.starts();
    if (starts == null) {
      return readsFirstRows(layout, wholeRows(head));
    }
    int from = begins(head, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    return begins(head, from, starts);
  }

  private static boolean readsFirstRows(DeclaredLayout layout, byte[] rows) {
    Source source = layout.declaration().sources().iterator().next();
    LocalDate today = LocalDate.EPOCH;
    UploadContext context =
        new UploadContext(
            source,
            "M",
            source == Source.TERMINAL ? null : "T",
            today,
            today.toString(),
            ZoneOffset.UTC,
            LocalTime.MIDNIGHT,
            Instant.EPOCH,
            NO_CARDS);
    int read = 0;
    try (UnitReader reader = layout.open(new ByteArrayInputStream(rows), context)) {
      for (Unit unit = reader.next(); unit != null; unit = reader.next()) {
        for (Item item : unit.items()) {
          if (item instanceof Item.Reject) {
            return false;
          }
          if (++read == ROWS) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read > 0;
  }

  /** The rows that are not cut by the end of what was looked at. */
  private static byte[] wholeRows(byte[] head) {
    if (head.length < DeclaredLayout.DETECTION_BYTES) {
      return head.clone();
    }
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(head, end);
  }

  private static boolean begins(byte[] head, int from, byte[] text) {
    return head.length - from >= text.length
        && Arrays.equals(head, from, from + text.length, text, 0, text.length);
  }
}
