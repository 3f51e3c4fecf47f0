package io.reslip.reconciliation.matching.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PaidTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

  @Test
  void aLineThatNamesItsCycleMeetsThatPayoutWhateverItIsWorth() {
    Payout monday = payout(MONDAY, 900);
    Payout tuesday = payout(MONDAY.plusDays(1), 1_000);
    BankLine line = line("a", MONDAY.plusDays(2), MONDAY.plusDays(1), 900);

    assertThat(Paid.by(List.of(monday, tuesday), List.of(line)))
        .isEqualTo(Map.of(monday, List.of(), tuesday, List.of(line)));
  }

  @Test
  void oneThatNamesNoneMeetsTheOldestThatIsWorthAsMuch() {
    Payout monday = payout(MONDAY, 900);
    Payout tuesday = payout(MONDAY.plusDays(1), 1_000);
    BankLine line = line("a", MONDAY.plusDays(2), null, 1_000);

    assertThat(Paid.by(List.of(monday, tuesday), List.of(line)).get(tuesday)).containsExactly(line);
  }

  @Test
  void whatFitsNoneIsTheResidueOfTheOldestThatNothingHasMet() {
    Payout monday = payout(MONDAY, 900);
    Payout tuesday = payout(MONDAY.plusDays(1), 1_000);
    BankLine tooLittle = line("a", MONDAY.plusDays(1), null, 850);
    BankLine whole = line("b", MONDAY.plusDays(2), null, 1_000);

    assertThat(Paid.by(List.of(monday, tuesday), List.of(tooLittle, whole)))
        .isEqualTo(Map.of(monday, List.of(tooLittle), tuesday, List.of(whole)));
  }

  @Test
  void noPayoutIsPaidBeforeItsCycleOrWeeksAfterIt() {
    Payout monday = payout(MONDAY, 900);

    assertThat(
            Paid.by(
                    List.of(monday),
                    List.of(
                        line("a", MONDAY.minusDays(1), null, 900),
                        line("b", MONDAY.plusDays(15), null, 900)))
                .get(monday))
        .isEmpty();
  }

  @Test
  void whatTheBankTakesBackLeavesThePayoutUnpaidUntilItPaysAgain() {
    Payout monday = payout(MONDAY, 900);
    Payout tuesday = payout(MONDAY.plusDays(1), 900);
    BankLine first = line("a", MONDAY.plusDays(1), null, 900);
    BankLine back = takenBack("b", MONDAY.plusDays(2), 900);
    BankLine again = line("c", MONDAY.plusDays(3), null, 900);

    assertThat(Paid.by(List.of(monday, tuesday), List.of(again, back, first)).get(monday))
        .containsExactly(first, back, again);
  }

  @Test
  void whatTheBankNeverPaidItCannotTakeBack() {
    Payout monday = payout(MONDAY, 900);
    BankLine first = line("a", MONDAY.plusDays(1), null, 900);

    assertThat(
            Paid.by(List.of(monday), List.of(first, takenBack("b", MONDAY.plusDays(2), 850)))
                .get(monday))
        .containsExactly(first);
  }

  @Property
  void theOrderInWhichLinesComePlaysNoPart(@ForAll long seed) {
    List<Payout> payouts = new ArrayList<>();
    List<BankLine> lines = new ArrayList<>();
    Random random = new Random(seed);
    lines.add(takenBack("back", MONDAY.plusDays(3), 100L * (1 + random.nextInt(3))));
    for (int i = 0; i < 4; i++) {
      payouts.add(payout(MONDAY.plusDays(i), 100L * (1 + random.nextInt(3))));
      lines.add(
          line(
              "line-" + i,
              MONDAY.plusDays(1 + random.nextInt(3)),
              null,
              100L * (1 + random.nextInt(3))));
    }
    Map<Payout, List<BankLine>> once = Paid.by(payouts, lines);
    Collections.shuffle(payouts, random);
    Collections.shuffle(lines, random);

    assertThat(Paid.by(payouts, lines)).isEqualTo(once);
  }

  private static Payout payout(LocalDate cycle, long net) {
    return new Payout("M1", "CNY", cycle, 1, net, 0, 0, 0, 0);
  }

  private static BankLine line(String id, LocalDate day, LocalDate cycle, long amount) {
    return new BankLine(id, "M1", "CNY", day, cycle, amount, null, false);
  }

  private static BankLine takenBack(String id, LocalDate day, long amount) {
    return new BankLine(id, "M1", "CNY", day, null, -amount, null, true);
  }
}
