package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.record.vocabulary.OperationType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a response code (DE 39) says. */
enum Approval {
  APPROVED,
  DECLINED,
  /** The host heard nothing in time from the issuer: the money may have moved. */
  TIMED_OUT,
  /** There is no response, or none with a code. */
  UNTOLD;

  /**
   * As asked (00), with identification (08), in part (10), for a VIP (11), with track 3 to update
   * (16), with defects that undo nothing (A2 to A6), by the chip alone (Y1, Y3).
   */
  private static final Set<String> APPROVING =
      Set.of("00", "08", "10", "11", "16", "A2", "A4", "A5", "A6", "Y1", "Y3");

  /** Answered too late (68), no answer from the issuer (98). */
  private static final Set<String> UNHEARD = Set.of("68", "98");

  /** A reversal is also done when there is nothing to reverse (25) or it is invalid there (12). */
  private static final Set<String> REVERSED = Set.of("12", "25");

  static Approval of(OperationType type, @Nullable String responseCode) {
    if (responseCode == null) {
      return UNTOLD;
    }
    if (UNHEARD.contains(responseCode)) {
      return TIMED_OUT;
    }
    boolean done = type == OperationType.REVERSAL && REVERSED.contains(responseCode);
    return done || APPROVING.contains(responseCode) ? APPROVED : DECLINED;
  }
}
