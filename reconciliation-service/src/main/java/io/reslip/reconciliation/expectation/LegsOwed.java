package io.reslip.reconciliation.expectation;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.merchant.Contract;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sources owe a record of an operation: the table, and then the contract. */
public final class LegsOwed {
  private static final Set<Source> WITHOUT_CONTRACT = EnumSet.of(TERMINAL, HOST, SCHEME);
  private static final String BY_CONTRACT = "The contract does not ask for it.";
  private static final String WITHOUT = "Without a contract, no till is expected to tell of it.";

  private LegsOwed() {}

  /** The sources that a contract can make owe a record of it, and by which lines of the table. */
  public static Matrix.Owed possible(Payment payment) {
    return Matrix.SHIPPED.of(payment);
  }

  /**
   * Of the possible ones, those that the contract asks for; without a contract all but the till.
   *
   * @param type of the operation: a contract may ask for other legs of one type
   */
  public static Set<Source> owed(Set<Source> possible, String type, @Nullable Contract contract) {
    Set<Source> owed = EnumSet.noneOf(Source.class);
    owed.addAll(possible);
    owed.retainAll(contract == null ? WITHOUT_CONTRACT : contract.legs(type));
    return owed;
  }

  /**
   * Why a source owes nothing, in words.
   *
   * @param by the lines of the table that decided
   */
  public static String because(String by, Source source, @Nullable Contract contract) {
    return Matrix.SHIPPED.because(by, source).orElse(contract == null ? WITHOUT : BY_CONTRACT);
  }
}
