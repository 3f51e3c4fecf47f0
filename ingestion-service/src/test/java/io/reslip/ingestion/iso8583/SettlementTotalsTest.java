package io.reslip.ingestion.iso8583;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.record.TerminalEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SettlementTotalsTest {

  @Property(tries = 200)
  void whatIsClaimedIsReadForBothKindsOfCardsTogether(
      @ForAll @LongRange(max = 999_999_999_999L) long debit,
      @ForAll @IntRange(max = 999) int debits,
      @ForAll @LongRange(max = 999_999_999_999L) long credit,
      @ForAll @IntRange(max = 999) int credits,
      @ForAll boolean foreign) {
    // given
    String block = "%012d%03d%012d%03d0".formatted(debit, debits, credit, credits);
    String both = foreign ? block + block : block;
    // when
    TerminalEvent event = only(settlement("0500").with(48, both));
    // then
    BatchTotals one = new BatchTotals(debits, debit, credits, credit);
    assertThat(event.totals()).isEqualTo(foreign ? one.plus(one) : one);
  }

  @Test
  void anAnswerThatIsAloneRepeatsTheClaim() {
    TerminalEvent event =
        only(settlement("0510").with(39, "00").with(48, "000000000300002000000000100001" + "1"));
    assertThat(event.totals()).isEqualTo(new BatchTotals(2, 300, 1, 100));
  }

  @Test
  void aSettlementWithoutSumsOrWithShortOnesClaimsNothing() {
    assertThat(only(settlement("0500")).totals()).isNull();
    assertThat(only(settlement("0500").with(48, "000000000300002")).totals()).isNull();
  }

  @Test
  void whatIsNoSettlementClaimsNothing() {
    TerminalEvent event = only(settlement("0820").with(48, "000000000300002000000000100001" + "1"));
    assertThat(event.totals()).isNull();
  }

  private static TerminalEvent only(TestMessage message) {
    JournalReading reading = JournalReading.of(message.frame());
    assertThat(reading.items()).hasSize(1);
    return reading.events().getFirst().event();
  }

  private static TestMessage settlement(String mti) {
    return new TestMessage(mti)
        .with(11, "000100")
        .with(41, Payments.TERMINAL)
        .with(42, Payments.MERCHANT)
        .with(60, "00" + Payments.BATCH + "201");
  }
}
