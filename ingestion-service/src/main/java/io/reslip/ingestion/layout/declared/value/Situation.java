package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.record.vocabulary.Direction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What values are read by: what is known of the row so far, and of the upload. For one thread. */
public final class Situation {

  private static final int USUAL_EXPONENT = 2;
  private static final Map<String, Integer> EXPONENTS = new HashMap<>();

  static {
    for (Currency each : Currency.getAvailableCurrencies()) {
      EXPONENTS.put(each.getCurrencyCode(), Math.max(0, each.getDefaultFractionDigits()));
    }
  }

  private final ZoneId zone;
  private final boolean monthEnd;
  private final Calendar calendar = new Calendar();
  private final Moment moment = new Moment();
  private @Nullable LocalDate day;
  private @Nullable Direction direction;
  private int exponent = USUAL_EXPONENT;

  /**
   * @param zone of times without an offset
   * @param monthEnd whether a day that a month does not have (30 February) is its last
   */
  public Situation(ZoneId zone, boolean monthEnd) {
    this.zone = zone;
    this.monthEnd = monthEnd;
  }

  /**
   * Turns to the next row.
   *
   * @param known a day near to those of the row, which gives a missing year; null where none is
   */
  public void begin(@Nullable LocalDate known) {
    day = known;
    direction = null;
    exponent = USUAL_EXPONENT;
  }

  /** Sets the day that gives a missing year. */
  public void day(@Nullable LocalDate near) {
    day = near;
  }

  @Nullable LocalDate day() {
    return day;
  }

  /** Sets the currency of the row's amounts; unknown ones count two decimals. */
  public void currency(@Nullable String code) {
    exponent = EXPONENTS.getOrDefault(code, USUAL_EXPONENT);
  }

  /** How many decimals the row's currency has. */
  int exponent() {
    return exponent;
  }

  void direction(Direction told) {
    direction = told;
  }

  /** Which way an amount's sign said that the money moved; null where no sign was told. */
  public @Nullable Direction direction() {
    return direction;
  }

  ZoneId zone() {
    return zone;
  }

  boolean monthEnd() {
    return monthEnd;
  }

  Moment moment() {
    return moment;
  }

  Calendar calendar() {
    return calendar;
  }
}
