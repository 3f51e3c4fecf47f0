package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One file that a source sends.
 *
 * @param name for people
 * @param businessDate the day that it tells of
 * @param layout how its bytes are to be read
 * @param merchantId whose file it is, where it is one merchant's
 * @param terminalId whose journal it is
 * @param complete whether it is all that the source has for the day
 * @param when it is sent
 * @param twice whether it is sent two times
 * @param content writes the same bytes each time
 */
public record Delivery(
    String name,
    LocalDate businessDate,
    Source source,
    String layout,
    @Nullable String merchantId,
    @Nullable String terminalId,
    boolean complete,
    When when,
    boolean twice,
    Content content) {
  /** When a file is sent. */
  public enum When {
    /** In the afternoon, by a terminal that has settled. */
    AFTERNOON(0, 15, 30),
    /** At the end of the day. */
    EVENING(0, 23, 30),
    /** After midnight, before it is due: what closes a day that others have begun to tell. */
    NIGHT(1, 0, 30),
    /** On the next morning, before it is due: when wallets have their bills ready. */
    MORNING(1, 10, 0),
    /** On the next day, after it was due. */
    LATE(1, 15, 0);

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final int daysLater;
    private final LocalTime time;

    When(int daysLater, int hour, int minute) {
      this.daysLater = daysLater;
      this.time = LocalTime.of(hour, minute);
    }

    /** The moment, for a file of this business date. */
    public OffsetDateTime of(LocalDate businessDate) {
      return businessDate.plusDays(daysLater).atTime(time).atOffset(CHINA);
    }
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes them, leaving the stream open.
     *
     * @return how many records and events they hold
     */
    long writeTo(OutputStream out) throws IOException;
  }

  /** When it is sent. */
  public OffsetDateTime sentAt() {
    return when.of(businessDate);
  }
}
