package io.reslip.suite.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.bench.faults.Fault.Kind;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ScheduleTest {
  private static final int PHASES = 4;

  @Property(tries = 100)
  void aSeedAlwaysGivesTheSameFaults(@ForAll long seed) {
    assertThat(Schedule.of(seed, PHASES)).isEqualTo(Schedule.of(seed, PHASES));
  }

  @Property(tries = 100)
  void everyKindOfFaultComesInEveryRoundAndNoPhaseIsQuiet(@ForAll long seed) {
    List<List<Fault>> phases = Schedule.of(seed, PHASES).phases();

    assertThat(phases).hasSize(PHASES).noneMatch(List::isEmpty);
    assertThat(phases.stream().flatMap(Collection::stream).map(Fault::kind))
        .contains(Kind.values());
  }

  @Property(tries = 100)
  void aReplicaThatIsFrozenOutlastsItsLease(@ForAll long seed) {
    assertThat(Schedule.of(seed, PHASES).phases().stream().flatMap(Collection::stream))
        .filteredOn(fault -> fault.kind() == Kind.REPLICA_FROZEN)
        .allSatisfy(fault -> assertThat(fault.lasting().toSeconds()).isGreaterThan(8));
  }
}
