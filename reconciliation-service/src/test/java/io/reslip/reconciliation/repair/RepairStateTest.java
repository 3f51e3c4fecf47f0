package io.reslip.reconciliation.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.repair.RepairState.Step;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RepairStateTest {

  @Property
  void whatHasEndedNeverMoves(@ForAll RepairState state, @ForAll Step step) {
    boolean moves = state.allows(step);

    assertThat(moves && !state.live()).isFalse();
  }

  @Property
  void aStepThatIsNotAllowedIsAnError(@ForAll RepairState state, @ForAll Step step) {
    if (state.allows(step)) {
      assertThat(state.after(step)).isNotEqualTo(state);
    } else {
      assertThatThrownBy(() -> state.after(step)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Property
  void fromAnyWalkAnEffectIsReachedOnlyThroughApproval(@ForAll List<Step> steps) {
    RepairState state = RepairState.PROPOSED;
    boolean approved = false;
    for (Step step : steps) {
      if (state.allows(step)) {
        state = state.after(step);
        approved |= state == RepairState.APPROVED;
      }
      assertThat(state.tookEffect() && !approved).isFalse();
      assertThat(state == RepairState.REVERSED && !approved).isFalse();
    }
  }

  @Property
  void whatTookEffectIsReversedAndWhatHasNotIsWithdrawn(@ForAll RepairState state) {
    assertThat(state.allows(Step.REVERSE)).isEqualTo(state.tookEffect());
    assertThat(state.allows(Step.WITHDRAW)).isEqualTo(state.live() && !state.tookEffect());
  }

  @Property
  void onlyWhatIsAcceptedCanBeVerified(@ForAll RepairState state) {
    assertThat(Arrays.stream(Step.values()).filter(step -> leadsToVerified(state, step)))
        .containsExactlyElementsOf(
            state == RepairState.ACCEPTED ? List.of(Step.VERIFY) : List.of());
  }

  private static boolean leadsToVerified(RepairState state, Step step) {
    return state.allows(step) && state.after(step) == RepairState.VERIFIED;
  }
}
