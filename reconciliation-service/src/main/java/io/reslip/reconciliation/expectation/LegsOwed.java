package io.reslip.reconciliation.expectation;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.merchant.Contract;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of legs: which sources owe a record of an operation. */
public final class LegsOwed {
  private static final Set<Source> WITHOUT_CONTRACT = EnumSet.of(TERMINAL, HOST, SCHEME);

  private LegsOwed() {}

  /** The sources that a contract can make owe a record of it. */
  public static Set<Source> possible(Payment payment) {
    if (!payment.result().equals("APPROVED") || payment.reversed()) {
      return none();
    }
    if (payment.tillOnly() && payment.tender() != null && !payment.tender().equals("CARD")) {
      return EnumSet.of(TILL);
    }
    // What could not be recognised in other sources accuses none of them.
    if (!payment.identified() || !payment.rail().equals("CARD")) {
      return none();
    }
    Set<Source> possible = byType(payment);
    if (payment.unheard()) {
      possible.remove(TILL);
    }
    return possible;
  }

  private static Set<Source> byType(Payment payment) {
    return switch (payment.type()) {
      case "SALE", "OFFLINE_SALE", "INSTALMENT", "REFUND", "COMPLETION" ->
          payment.voidedSameDay()
              ? EnumSet.of(TERMINAL, HOST, TILL)
              : EnumSet.of(TERMINAL, HOST, SCHEME, TILL);
      case "VOID", "COMPLETION_VOID" -> EnumSet.of(TERMINAL, HOST, TILL);
      case "PREAUTH", "PREAUTH_VOID", "TIP", "ADJUSTMENT" -> EnumSet.of(TERMINAL, HOST);
      default -> none();
    };
  }

  /**
   * Of the possible ones, those that the contract asks for; without a contract all but the till.
   */
  public static Set<Source> owed(Set<Source> possible, @Nullable Contract contract) {
    Set<Source> owed = none();
    owed.addAll(possible);
    owed.retainAll(contract == null ? WITHOUT_CONTRACT : contract.legs());
    return owed;
  }

  private static Set<Source> none() {
    return EnumSet.noneOf(Source.class);
  }
}
