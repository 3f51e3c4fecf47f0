package io.reslip.ingestion.layout;

import io.reslip.ingestion.cardholder.CardTokenizer;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an upload before its first byte is read.
 *
 * @param source who left the trace
 * @param merchantId fills what a line leaves out
 * @param terminalId fills what a line leaves out; a line of source TERMINAL must not contradict it
 * @param businessDate gives the year where dates have none, and the day where a terminal's clock
 *     had fallen
 * @param cycle the scheme's or bank's own day, for lines that leave it out
 * @param acquirerZone the zone of the acquirer's day, and of a terminal's clock
 * @param cutOver local time at which the acquirer's next day begins
 * @param receivedAt our clock at the start of the upload; implausible dates are measured against it
 * @param cards tokenises card numbers
 */
public record UploadContext(
    Source source,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable LocalDate businessDate,
    @Nullable String cycle,
    ZoneId acquirerZone,
    LocalTime cutOver,
    Instant receivedAt,
    CardTokenizer cards) {

  /**
   * The acquirer's day of a moment. A cut-over before noon begins the day that is named by its own
   * date, so what comes earlier that night belongs to the day before; one after noon begins the
   * next day already.
   */
  public LocalDate businessDay(OffsetDateTime moment) {
    ZonedDateTime local = moment.atZoneSameInstant(acquirerZone);
    boolean before = local.toLocalTime().isBefore(cutOver);
    if (cutOver.isBefore(LocalTime.NOON)) {
      return before ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
    return before ? local.toLocalDate() : local.toLocalDate().plusDays(1);
  }

  /** The same for another business date. */
  public UploadContext withBusinessDate(@Nullable LocalDate date) {
    return new UploadContext(
        source, merchantId, terminalId, date, cycle, acquirerZone, cutOver, receivedAt, cards);
  }
}
