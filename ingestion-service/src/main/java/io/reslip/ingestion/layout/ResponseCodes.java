package io.reslip.ingestion.layout;

import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Result;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a response code (DE 39) says came of an operation. Two characters as in ISO 8583:1987 and
 * UnionPay, three digits as in ISO 8583:1993.
 */
final class ResponseCodes {

  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{2}|[0-9]{3}");

  /**
   * 08 with identification, 10 in part, 11 VIP, 16 update track 3; A2 to A6 (UnionPay) with a flaw
   * that does not undo it; Y1 and Y3 approved by the chip alone.
   */
  private static final Set<String> APPROVED =
      Set.of("00", "08", "10", "11", "16", "A2", "A4", "A5", "A6", "Y1", "Y3");

  /** A reversal is done when the host never knew the payment, too. */
  private static final Set<String> REVERSAL_DONE = Set.of("12", "25", "400");

  /** 68 answered too late, 98 no answer from the issuer. */
  private static final Set<String> TIMED_OUT = Set.of("68", "98");

  private ResponseCodes() {}

  /** The result, or empty when this is no response code. */
  static Optional<Result> result(String code, @Nullable OperationType type) {
    if (!SHAPE.matcher(code).matches()) {
      return Optional.empty();
    }
    if (type == OperationType.REVERSAL && REVERSAL_DONE.contains(code)) {
      return Optional.of(Result.APPROVED);
    }
    if (TIMED_OUT.contains(code)) {
      return Optional.of(Result.TIMED_OUT);
    }
    boolean approved = APPROVED.contains(code) || (code.length() == 3 && code.startsWith("0"));
    return Optional.of(approved ? Result.APPROVED : Result.DECLINED);
  }
}
