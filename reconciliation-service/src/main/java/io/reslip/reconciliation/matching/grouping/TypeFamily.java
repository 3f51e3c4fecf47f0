package io.reslip.reconciliation.matching.grouping;

import java.util.Set;

/**
 * Types under which different sources may tell the same operation, and what such an operation can
 * be about.
 */
record TypeFamily(String name) {
  private static final TypeFamily SALE = new TypeFamily("SALE");
  private static final Set<String> PAYMENTS = Set.of("SALE", "COMPLETION");

  static TypeFamily of(String type) {
    return switch (type) {
      case "SALE", "OFFLINE_SALE", "INSTALMENT" -> SALE;
      default -> new TypeFamily(type);
    };
  }

  /** Whether an operation of this family may speak of one of the other. */
  boolean speaksOf(TypeFamily original) {
    return switch (name) {
      case "VOID", "REFUND", "TIP", "ADJUSTMENT", "CHARGEBACK", "REPRESENTMENT" ->
          PAYMENTS.contains(original.name);
      case "COMPLETION", "PREAUTH_VOID" -> original.name.equals("PREAUTH");
      case "COMPLETION_VOID" -> original.name.equals("COMPLETION");
      case "REVERSAL" -> !original.name.equals("REVERSAL");
      default -> false;
    };
  }

  /** Whether it takes its original back as if it had not been. */
  boolean takesBack() {
    return name.equals("VOID") || name.equals("COMPLETION_VOID") || name.equals("PREAUTH_VOID");
  }

  boolean isReversal() {
    return name.equals("REVERSAL");
  }
}
