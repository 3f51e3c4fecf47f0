package io.reslip.reconciliation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 405, 410, 413, 415, 422})
  void aRefusalOfTheContentDoesNotHeal(int status) {
    assertThat(Attempt.mayHeal(status)).isFalse();
    assertThat(Attempt.acknowledges(status)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 404, 408, 409, 429, 500, 502, 503, 504})
  void whatDependsOnTheMomentMayHeal(int status) {
    assertThat(Attempt.mayHeal(status)).isTrue();
    assertThat(Attempt.acknowledges(status)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void anAnswerOfTheTwoHundredsAcknowledges(int status) {
    assertThat(Attempt.acknowledges(status)).isTrue();
  }
}
