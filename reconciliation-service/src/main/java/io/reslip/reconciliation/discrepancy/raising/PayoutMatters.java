package io.reslip.reconciliation.discrepancy.raising;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.payout.BankLine;
import io.reslip.reconciliation.matching.payout.Payout;
import io.reslip.reconciliation.matching.payout.PayoutStanding;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is the matter with a payout, by how it stands alone. */
final class PayoutMatters {
  static final List<DiscrepancyKind> KINDS =
      List.of(
          DiscrepancyKind.MISSING_AT_BANK,
          DiscrepancyKind.PAYOUT_DIFF,
          DiscrepancyKind.PAYER_MISMATCH);

  private PayoutMatters() {}

  static List<Matter> of(PayoutStanding standing) {
    List<Matter> matters = new ArrayList<>();
    Payout payout = standing.payout();
    AbsentLeg absent = standing.absent();
    if (absent != null) {
      matters.add(
          matter(
              payout,
              DiscrepancyKind.MISSING_AT_BANK,
              payout.netMinor(),
              "The bank's statement is complete, and the payout for cycle "
                  + payout.cycle()
                  + " is not in it: "
                  + composition(payout)
                  + ".",
              absent,
              null));
    }
    long difference = standing.differenceMinor();
    if (difference != 0) {
      matters.add(
          matter(
              payout,
              DiscrepancyKind.PAYOUT_DIFF,
              -difference,
              "The bank paid "
                  + standing.paidMinor()
                  + " for cycle "
                  + payout.cycle()
                  + ", that is "
                  + Math.abs(difference)
                  + (difference < 0 ? " less" : " more")
                  + " than is owed: "
                  + composition(payout)
                  + ". "
                  + (standing.explanations().isEmpty()
                      ? "No single item is worth the difference."
                      : "What could explain it: "
                          + String.join("; ", standing.explanations())
                          + "."),
              null,
              first(standing.lines())));
    }
    List<BankLine> byOthers = standing.byOthers();
    if (!byOthers.isEmpty()) {
      matters.add(
          matter(
              payout,
              DiscrepancyKind.PAYER_MISMATCH,
              byOthers.stream().mapToLong(BankLine::amountMinor).sum(),
              "Cycle "
                  + payout.cycle()
                  + " was paid out by "
                  + byOthers.stream()
                      .map(BankLine::payer)
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(", "))
                  + ", and by contract "
                  + standing.agreedPayer()
                  + " pays.",
              null,
              first(byOthers)));
    }
    return matters;
  }

  private static @Nullable String first(List<BankLine> lines) {
    return lines.isEmpty() ? null : lines.getFirst().recordId();
  }

  private static String composition(Payout payout) {
    return payout.netMinor()
        + " = sales "
        + payout.sales()
        + " less refunds "
        + payout.refunds()
        + ", chargebacks "
        + payout.chargebacks()
        + ", other "
        + payout.others()
        + ", fees "
        + payout.fees()
        + " (minor units, "
        + payout.items()
        + " items)";
  }

  private static Matter matter(
      Payout payout,
      DiscrepancyKind kind,
      long atRisk,
      String detail,
      @Nullable AbsentLeg absent,
      @Nullable String recordId) {
    return new Matter(
        Cause.payout(payout, kind),
        kind,
        Source.BANK,
        "PAYOUT",
        absent == null ? null : absent.verdict(),
        null,
        null,
        null,
        null,
        payout.merchantKey(),
        null,
        null,
        null,
        null,
        payout.netMinor(),
        payout.currency(),
        payout.cycle(),
        absent == null ? null : absent.dueAt().truncatedTo(ChronoUnit.MICROS),
        atRisk,
        proof(absent),
        detail,
        recordId);
  }

  private static @Nullable ObjectNode proof(@Nullable AbsentLeg absent) {
    AbsentLeg.Proof proof = absent == null ? null : absent.proof();
    if (absent == null || proof == null || absent.verdict() != Verdict.LOST) {
      return null;
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", Source.BANK.name())
        .put("uploadId", proof.uploadId())
        .put("completeAt", proof.completeAt().toString());
  }
}
