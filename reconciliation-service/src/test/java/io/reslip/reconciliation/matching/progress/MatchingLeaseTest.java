package io.reslip.reconciliation.matching.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.matching.progress.MatchingLease.Held;
import io.reslip.reconciliation.matching.progress.MatchingLease.Progress;
import io.reslip.reconciliation.testing.PlainDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingLeaseTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  private static PlainDatabase database;
  private static Jdbi jdbi;
  private static MatchingLease one;
  private static MatchingLease two;

  @BeforeAll
  static void begin() {
    database = new PlainDatabase();
    jdbi = database.connect();
    one = new MatchingLease(database.connect(), new TestSettings());
    two = new MatchingLease(database.connect(), new TestSettings());
  }

  @AfterAll
  static void end() throws SQLException {
    database.close();
  }

  @BeforeEach
  void nobodyHasIt() {
    jdbi.useHandle(sql ->
        sql.execute(
            "UPDATE matching_progress SET owner = NULL, lease_until = '-infinity', position = 0,"
                + " judged_at = NULL"));
  }

  @Test
  void onlyOneHoldsTheLeaseAndKeepsItsFenceWhileItDoes() {
    Held first = one.hold("one").orElseThrow();

    assertThat(two.hold("two")).isEmpty();
    assertThat(one.hold("one").orElseThrow().fence()).isEqualTo(first.fence());
  }

  @Test
  void whoIsLateHasNoEffectOnceAnotherHasTakenOver() {
    Held late = one.hold("one").orElseThrow();
    leaseRunsOut();
    Held taken = two.hold("two").orElseThrow();

    assertThat(taken.fence()).isGreaterThan(late.fence());
    assertThatThrownBy(() -> one.move(late, new Progress(5, NOW)))
        .isInstanceOf(StaleStepException.class);
    two.move(taken, new Progress(5, NOW));
    assertThat(one.progress()).isEqualTo(new Progress(5, NOW));
  }

  @Test
  void whoComesBackAfterAnotherHadItHasToBeginAnew() {
    Held before = one.hold("one").orElseThrow();
    leaseRunsOut();
    assertThat(two.hold("two")).isPresent();
    leaseRunsOut();
    Held after = one.hold("one").orElseThrow();

    assertThatThrownBy(() -> one.move(before, new Progress(5, NOW)))
        .isInstanceOf(StaleStepException.class);
    one.move(after, new Progress(5, NOW));
  }

  @Test
  void theSameStepIsNotDoneTwice() {
    Held held = one.hold("one").orElseThrow();
    one.move(held, new Progress(5, NOW));

    assertThatThrownBy(() -> one.move(held, new Progress(6, NOW)))
        .isInstanceOf(StaleStepException.class);
  }

  @Test
  void whoLeavesIsFollowedAtOnce() {
    assertThat(one.hold("one")).isPresent();
    one.leave("one");

    assertThat(two.hold("two")).isPresent();
  }

  private static void leaseRunsOut() {
    jdbi.useHandle(sql -> sql.execute("UPDATE matching_progress SET lease_until = '-infinity'"));
  }

  private static final class TestSettings implements MatchingSettings {
    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public int window() {
      return 100;
    }

    @Override
    public int longestWindow() {
      return 8000;
    }

    @Override
    public int page() {
      return 100;
    }

    @Override
    public Duration lease() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Duration tick() {
      return Duration.ofSeconds(1);
    }
  }
}
