package io.reslip.suite.fleet.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Bytes;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.journal.FrameReader.Frame;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JournalTest {

  @Property(tries = 20)
  void aJournalDecodesToWhatTheTerminalDid(@ForAll long seed) {
    Day day = new Day(new DayOptions(seed, 4, 30));
    for (Terminal terminal : day.terminals()) {
      // given
      Deque<Frame> frames = new ArrayDeque<>(framesOf(day, terminal));

      // then
      for (Act act : day.acts(terminal)) {
        if (act instanceof Operation operation
            && (operation.told(Source.TERMINAL) == 0 || operation.wallet() != null)) {
          continue;
        }
        Frame request = frames.removeFirst();
        Frame answer = frames.removeFirst();
        for (Frame frame : List.of(request, answer)) {
          assertThat(frame.field(11)).isEqualTo(act.stan());
          assertThat(frame.field(60).substring(2, 8)).isEqualTo(act.batch());
          assertThat(frame.field(41)).isEqualTo(terminal.id());
          assertThat(frame.field(42).strip()).isEqualTo(terminal.merchant().id());
        }
        assertThat(answer.mti()).isEqualTo(request.mti().substring(0, 2) + response(request));
        if (act instanceof Operation operation) {
          assertThatFramesTell(operation, request, answer);
        }
      }
      assertThat(frames).isEmpty();
    }
  }

  private static String response(Frame request) {
    return request.mti().endsWith("20") ? "30" : "10";
  }

  private static void assertThatFramesTell(Operation operation, Frame request, Frame answer) {
    String code = operation.type() == OperationType.SALE ? "000000" : "200000";
    for (Frame frame : List.of(request, answer)) {
      assertThat(frame.field(3)).isEqualTo(code);
      assertThat(Long.parseLong(frame.field(4))).isEqualTo(operation.amountTold(Source.TERMINAL));
      assertThat(frame.field(49)).isEqualTo("156");
    }
    assertThat(answer.field(13)).isEqualTo("0615");
    assertThat(answer.field(37)).isEqualTo(operation.rrn());
    assertThat(answer.field(39)).isEqualTo(operation.responseCode());
    assertThat(answer.fields().containsKey(38)).isEqualTo(operation.approved());
    // Compared as truth values, so that no failure prints a card number.
    assertThat(answer.field(2).equals(operation.card().number())).isTrue();
    assertThat(request.fields().containsKey(61)).isEqualTo(operation.type() != OperationType.SALE);
    if (operation.type() == OperationType.VOID) {
      assertThat(request.field(61))
          .isEqualTo(operation.original().batch() + operation.original().stan() + "0615");
    }
    if (operation.type() == OperationType.REFUND) {
      assertThat(request.field(61)).matches("000000000000(05|06)[0-3][0-9]");
    }
  }

  @Test
  void requestsCarryWhatNobodyMayStore() {
    // given
    Day day = new Day(new DayOptions(11, 4, 40));

    // when
    List<Frame> requests = new ArrayList<>();
    day.terminals().forEach(terminal -> requests.addAll(framesOf(day, terminal)));

    // then
    assertThat(requests).anyMatch(frame -> frame.fields().containsKey(35));
    assertThat(requests).anyMatch(frame -> frame.fields().containsKey(52));
    assertThat(requests)
        .filteredOn(frame -> frame.mti().equals("0200"))
        .as("the number is in the track alone")
        .anyMatch(frame -> frame.fields().containsKey(35) && !frame.fields().containsKey(2));
    assertThat(requests)
        .filteredOn(frame -> frame.fields().containsKey(55))
        .as("the chip data holds the track")
        .anyMatch(frame -> holdsTrack(frame));
  }

  @Test
  void settlementClaimsWhatWasPaid() {
    // given
    Day day = new Day(new DayOptions(12, 2, 20));
    Terminal terminal = day.terminals().getFirst();
    List<Operation> approved =
        day.operations(terminal).stream().filter(Operation::approved).toList();
    long debit = sum(approved, true);
    long credit = sum(approved, false);

    // when
    Frame settlement =
        framesOf(day, terminal).stream()
            .filter(frame -> frame.mti().equals("0500"))
            .findFirst()
            .orElseThrow();

    // then
    assertThat(settlement.field(48)).hasSize(62);
    assertThat(Long.parseLong(settlement.field(48).substring(0, 12))).isEqualTo(debit);
    assertThat(Long.parseLong(settlement.field(48).substring(15, 27))).isEqualTo(credit);
  }

  private static long sum(List<Operation> operations, boolean sales) {
    return operations.stream()
        .filter(operation -> (operation.type() == OperationType.SALE) == sales)
        .mapToLong(Operation::amountMinor)
        .sum();
  }

  // Tag 57 and 19 bytes of track 2, the same as in DE 35.
  private static boolean holdsTrack(Frame frame) {
    return frame.fields().containsKey(35)
        && frame.field(55).contains("5713" + frame.field(35).substring(0, 6));
  }

  // A terminal's files in the order of its trace numbers: the first batch was sent first.
  private static List<Frame> framesOf(Day day, Terminal terminal) {
    return day.deliveries().stream()
        .filter(delivery -> terminal.id().equals(delivery.terminalId()))
        .filter(delivery -> delivery.layout().equals("iso8583-unionpay-pos"))
        .sorted(Comparator.comparing(Delivery::when))
        .flatMap(delivery -> FrameReader.read(Bytes.of(delivery)).stream())
        .toList();
  }
}
