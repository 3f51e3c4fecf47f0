package io.reslip.ingestion.upload;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads an upload's parameters, and says with 400 what is wrong with them. */
final class ParameterText {
  private static final int MAX_LENGTH = 64;

  /** Years of four digits: others are valid in Java and in no business. */
  private static final int DATE_LENGTH = 10;

  private ParameterText() {}

  static Source source(@Nullable String text) {
    return Arrays.stream(Source.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> invalid("source must be one of " + Arrays.toString(Source.values())));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    try {
      if (text == null || text.isEmpty()) {
        return null;
      }
      if (text.length() == DATE_LENGTH) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw notADate();
    }
    throw notADate();
  }

  static boolean flag(@Nullable String text) {
    if (text == null || text.isEmpty() || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw invalid("complete must be true or false.");
  }

  /** Trimmed text; null for none. */
  static @Nullable String name(String parameter, @Nullable String text) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.length() > MAX_LENGTH || trimmed.chars().anyMatch(Character::isISOControl)) {
      throw invalid(
          parameter
              + " must have at most "
              + MAX_LENGTH
              + " characters, and no control characters.");
    }
    return trimmed.isEmpty() ? null : trimmed;
  }

  private static HttpProblem notADate() {
    return invalid("businessDate must be a date such as 2026-06-15.");
  }

  private static HttpProblem invalid(String detail) {
    return Problems.badRequest("invalid-parameter", detail);
  }
}
