package io.reslip.ingestion.iso8583.exchange;

import io.reslip.ingestion.record.vocabulary.EventType;
import io.reslip.ingestion.record.vocabulary.OperationType;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange of request and response is about, by message type, processing code (DE 3),
 * condition (DE 25) and DE 60.
 */
sealed interface Meaning {

  /** Money is to move, or to be held. */
  record Payment(OperationType type) implements Meaning {}

  /** No payment, but numbers are used. */
  record Event(EventType type) implements Meaning {}

  /** A batch upload: mentions of payments. */
  record Mentions() implements Meaning {}

  /** Nothing that the profile knows. */
  record Unknown() implements Meaning {}

  /**
   * @param request the request's message type, first attempt
   * @param processingCode DE 3
   * @param condition DE 25
   * @param tradeType DE 60.1
   * @param networkCode DE 60.3
   */
  static Meaning of(
      int request,
      @Nullable String processingCode,
      @Nullable String condition,
      @Nullable String tradeType,
      @Nullable String networkCode) {
    String kind = processingCode == null ? "" : processingCode.substring(0, 2);
    boolean held = "06".equals(condition);
    return switch (request) {
      case 100 -> authorisation(kind);
      case 200 -> financial(kind, held, "64".equals(condition));
      case 220 -> advice(kind, held, tradeType);
      case 320 -> batchUpload(networkCode);
      case 400, 420 -> new Payment(OperationType.REVERSAL);
      case 500 -> new Event(EventType.SETTLEMENT);
      case 620 -> new Event(EventType.NETWORK_MANAGEMENT);
      case 800 -> signIn(networkCode);
      case 820 -> signOff(networkCode);
      default -> new Unknown();
    };
  }

  private static Meaning authorisation(String kind) {
    return switch (kind) {
      case "03" -> new Payment(OperationType.PREAUTH);
      case "20" -> new Payment(OperationType.PREAUTH_VOID);
      case "30", "31", "33" -> new Event(EventType.ENQUIRY);
      default -> new Unknown();
    };
  }

  private static Meaning financial(String kind, boolean held, boolean instalment) {
    return switch (kind) {
      case "00" ->
          new Payment(
              held
                  ? OperationType.COMPLETION
                  : instalment ? OperationType.INSTALMENT : OperationType.SALE);
      case "20" -> new Payment(held ? OperationType.COMPLETION_VOID : OperationType.VOID);
      case "30", "31", "33" -> new Event(EventType.ENQUIRY);
      default -> new Unknown();
    };
  }

  private static Meaning advice(String kind, boolean held, @Nullable String tradeType) {
    return switch (kind) {
      case "00" ->
          new Payment(
              "32".equals(tradeType)
                  ? OperationType.ADJUSTMENT
                  : "34".equals(tradeType)
                      ? OperationType.TIP
                      : held ? OperationType.COMPLETION : OperationType.OFFLINE_SALE);
      case "20" -> new Payment(OperationType.REFUND);
      default -> new Unknown();
    };
  }

  private static Meaning batchUpload(@Nullable String networkCode) {
    return "202".equals(networkCode) || "207".equals(networkCode)
        ? new Event(EventType.BATCH_UPLOAD)
        : new Mentions();
  }

  /** 60.3 of a sign-in is the key length: 001 single, 003 double, 004 double with track key. */
  private static Meaning signIn(@Nullable String networkCode) {
    return networkCode == null || networkCode.startsWith("00")
        ? new Event(EventType.SIGN_IN)
        : new Event(EventType.NETWORK_MANAGEMENT);
  }

  /** 60.3 of a sign-off is 002; echo tests and status reports begin with 3. */
  private static Meaning signOff(@Nullable String networkCode) {
    return networkCode == null || networkCode.startsWith("00")
        ? new Event(EventType.SIGN_OFF)
        : new Event(EventType.NETWORK_MANAGEMENT);
  }
}
