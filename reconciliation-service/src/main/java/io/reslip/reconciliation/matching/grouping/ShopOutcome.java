package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.Outcome;

/**
 * What happened in the shop, by whoever was there: today the till.
 *
 * @param reason in words
 */
record ShopOutcome(Outcome outcome, String reason) {

  static ShopOutcome of(Draft draft) {
    boolean contradicted =
        draft.extras().stream()
            .anyMatch(
                extra -> extra.role() == Role.CONFLICT && extra.record().source() == Source.TILL);
    if (contradicted) {
      return new ShopOutcome(Outcome.UNDETERMINED, "The till's own records contradict each other.");
    }
    Member till = draft.legs().get(Source.TILL);
    if (till == null) {
      return new ShopOutcome(Outcome.UNDETERMINED, "No till record says what happened.");
    }
    return switch (till.record().result()) {
      case Traits.APPROVED ->
          new ShopOutcome(Outcome.COMPLETED, "The till recorded it as completed.");
      case "DECLINED", "REVERSED" ->
          new ShopOutcome(Outcome.NOT_COMPLETED, "The till recorded that it was not completed.");
      default ->
          new ShopOutcome(Outcome.UNDETERMINED, "The till recorded it, and not what came of it.");
    };
  }
}
