package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.model.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Until when a source's records of a business date are due, and may still come, as agreed. */
enum Deadline {
  TERMINAL(26, 72),
  HOST(25, 48),
  SCHEME(36, 120),
  TILL(27, 72),
  BANK(60, 168);

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final int due;
  private final int closes;

  Deadline(int due, int closes) {
    this.due = due;
    this.closes = closes;
  }

  static Deadline of(Source source) {
    return valueOf(source.name());
  }

  OffsetDateTime due(LocalDate day) {
    return day.atStartOfDay().plusHours(due).atOffset(CHINA);
  }

  OffsetDateTime closes(LocalDate day) {
    return day.atStartOfDay().plusHours(closes).atOffset(CHINA);
  }
}
