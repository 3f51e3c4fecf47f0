package io.reslip.ingestion.layout.declared.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a date or time is written: {@code yyyy yy MM M dd d HH H mm ss}, {@code S} once for each
 * decimal of the second, {@code X} for an offset (+08:00, +0800 or Z); anything else stands for
 * itself, letters in single quotes.
 */
public final class MomentFormat {

  private static final String LETTERS = "yMdHmsSX";

  /** A part of the format: a letter and how many digits, or a text. */
  private record Part(char letter, int digits, byte[] text) {}

  private final List<Part> parts;
  private final boolean hasDay;
  private final boolean hasYear;
  private final boolean hasTime;

  private MomentFormat(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.hasYear = has('y');
    this.hasDay = has('M') && has('d');
    this.hasTime = has('H') && has('m');
  }

  /** The format that a pattern describes; empty when it is none. */
  public static Optional<MomentFormat> of(String pattern, Encoding encoding) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = at + 1;
      if (LETTERS.indexOf(c) >= 0) {
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        if (!isUsual(c, end - at) || parts.stream().anyMatch(part -> part.letter == c)) {
          return Optional.empty();
        }
        parts.add(new Part(c, end - at, new byte[0]));
      } else {
        boolean quoted = c == '\'';
        if (quoted) {
          end = pattern.indexOf('\'', at + 1);
        } else if (Character.isLetter(c) && c < 0x80) {
          end = -1;
        }
        if (end < 0) {
          return Optional.empty();
        }
        String text = pattern.substring(quoted ? at + 1 : at, end);
        parts.add(new Part(' ', 0, encoding.viewed(text)));
        end += quoted ? 1 : 0;
      }
      at = end;
    }
    MomentFormat format = new MomentFormat(parts);
    return format.hasDay || format.hasTime ? Optional.of(format) : Optional.empty();
  }

  /** Whether it tells month and day. */
  public boolean hasDay() {
    return hasDay;
  }

  /** Whether it tells the year. */
  public boolean hasYear() {
    return hasYear;
  }

  /** Whether it tells hour and minute. */
  public boolean hasTime() {
    return hasTime;
  }

  /** Reads the bytes into {@code parts}; false when they are not so written. */
  boolean read(byte[] bytes, int from, int to, Moment moment) {
    moment.clear();
    int at = from;
    for (Part part : parts) {
      if (part.letter == ' ') {
        int end = at + part.text.length;
        if (end > to || !Arrays.equals(bytes, at, end, part.text, 0, part.text.length)) {
          return false;
        }
        at = end;
      } else if (part.letter == 'X') {
        at = moment.offset(bytes, at, to);
      } else {
        at = number(bytes, at, to, part, moment);
      }
      if (at < 0) {
        return false;
      }
    }
    return at == to;
  }

  private static int number(byte[] bytes, int from, int to, Part part, Moment moment) {
    int most = part.digits == 1 && part.letter != 'S' ? 2 : part.digits;
    int value = 0;
    int at = from;
    while (at < to && at - from < most && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + (bytes[at++] - '0');
    }
    if (at - from < part.digits) {
      return -1;
    }
    moment.set(part.letter, value, part.digits);
    return at;
  }

  private static boolean isUsual(char letter, int count) {
    return switch (letter) {
      case 'y' -> count == 4 || count == 2;
      case 'S' -> count <= 9;
      case 'X' -> count == 1;
      default -> count <= 2;
    };
  }

  private boolean has(char letter) {
    return parts.stream().anyMatch(part -> part.letter == letter);
  }
}
