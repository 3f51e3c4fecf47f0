package io.reslip.ingestion.layout.declared.value;

/** The numbers of a date or time that was read. Reused for the next. */
final class Moment {

  private static final int CENTURY = 2000;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int NANO_DIGITS = 9;

  /** -1 where none is written. */
  int year;

  int month;
  int day;
  int hour;
  int minute;
  int second;
  int nano;
  boolean hasOffset;
  int offsetSeconds;

  void clear() {
    year = -1;
    month = 0;
    day = 0;
    hour = 0;
    minute = 0;
    second = 0;
    nano = 0;
    hasOffset = false;
    offsetSeconds = 0;
  }

  void set(char letter, int value, int digits) {
    switch (letter) {
      case 'y' -> year = digits == 2 ? CENTURY + value : value;
      case 'M' -> month = value;
      case 'd' -> day = value;
      case 'H' -> hour = value;
      case 'm' -> minute = value;
      case 's' -> second = value;
      default -> {
        nano = value;
        for (int i = digits; i < NANO_DIGITS; i++) {
          nano *= 10;
        }
      }
    }
  }

  /** Reads an offset, and returns where it ends; -1 when there is none. */
  int offset(byte[] bytes, int from, int to) {
    hasOffset = true;
    if (from < to && (bytes[from] == 'Z' || bytes[from] == 'z')) {
      return from + 1;
    }
    int hours = digits(bytes, from + 1, to);
    int at = from + 3;
    if (hours < 0 || (bytes[from] != '+' && bytes[from] != '-')) {
      return -1;
    }
    at += at < to && bytes[at] == ':' ? 1 : 0;
    int minutes = digits(bytes, at, to);
    if (minutes < 0 || hours > 18 || minutes > 59) {
      return -1;
    }
    int seconds = (hours * SECONDS_A_MINUTE + minutes) * SECONDS_A_MINUTE;
    offsetSeconds = bytes[from] == '-' ? -seconds : seconds;
    return at + 2;
  }

  private static int digits(byte[] bytes, int at, int to) {
    if (at + 2 > to
        || bytes[at] < '0'
        || bytes[at] > '9'
        || bytes[at + 1] < '0'
        || bytes[at + 1] > '9') {
      return -1;
    }
    return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
  }
}
