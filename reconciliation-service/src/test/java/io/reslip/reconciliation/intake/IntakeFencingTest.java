package io.reslip.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.database.CopyException;
import io.reslip.reconciliation.intake.feed.FeedAnswer;
import io.reslip.reconciliation.intake.feed.FeedFact;
import io.reslip.reconciliation.intake.feed.TestFacts;
import io.reslip.reconciliation.testing.PlainDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several replicas on one database: whoever is killed when, a fact takes effect once. */
class IntakeFencingTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static PlainDatabase database;
  private static Jdbi watcher;

  @BeforeAll
  static void begin() {
    database = new PlainDatabase();
    watcher = database.connect();
  }

  @AfterAll
  static void end() throws SQLException {
    database.close();
  }

  @BeforeEach
  void nothingIsReadYet() {
    watcher.useHandle(sql -> {
      sql.execute("DELETE FROM record");
      sql.execute("DELETE FROM intake_replica");
      sql.execute(
          "UPDATE intake_slice SET cursor = NULL, position = 0, reached = 0, epoch = 0, base = 0,"
              + " rereading = false, owner = NULL, lease_until = '-infinity'");
    });
  }

  /** All leases run out, and nobody has given a sign of life for long. */
  private static void timePasses() {
    watcher.useHandle(sql -> {
      sql.execute("UPDATE intake_slice SET lease_until = '-infinity'");
      sql.execute("UPDATE intake_replica SET seen_at = '-infinity'");
    });
  }

  /** A replica with a connection of its own. */
  private static final class Replica {
    private final String name;
    private final Jdbi jdbi = database.connect();
    private final SliceLeases leases;
    private final IntakeCommit commit;

    Replica(String name) {
      IntakeSettings settings = new TestSettings();
      this.name = name;
      this.leases = new SliceLeases(jdbi, settings);
      this.commit = new IntakeCommit(jdbi, new FactStore(), settings);
    }

    void beat() {
      jdbi.useTransaction(transaction -> leases.beat(name));
    }

    List<Slice> slices() {
      return leases.of(name);
    }

    ReadPlan plan() {
      return ReadPlan.of(slices()).orElseThrow();
    }

    void store(ReadPlan plan, FeedAnswer answer, boolean merge) {
      jdbi.useTransaction(transaction -> commit.store(name, plan, answer, merge));
    }

    void beginAnew(long epoch) {
      jdbi.useTransaction(transaction -> commit.beginAnew(epoch));
    }
  }

  @Test
  void aReplicaThatIsAloneReadsAllSlices() {
    Replica one = new Replica("one");
    one.beat();

    assertThat(one.slices()).hasSize(SliceLeases.SLICES);
    assertThat(one.plan().all()).isTrue();
  }

  @Test
  void replicasShareTheSlicesAndNoSliceIsReadByTwo() {
    Replica one = new Replica("one");
    Replica two = new Replica("two");
    Replica three = new Replica("three");
    for (int round = 0; round < 3; round++) {
      one.beat();
      two.beat();
      three.beat();
    }

    assertThat(one.slices()).hasSizeBetween(20, 22);
    assertThat(two.slices()).hasSizeBetween(20, 22);
    assertThat(three.slices()).hasSizeBetween(20, 22);
    assertThat(one.slices().size() + two.slices().size() + three.slices().size())
        .isEqualTo(SliceLeases.SLICES);
  }

  @Test
  void theSlicesOfADeadReplicaAreTakenOverWhenItsLeaseEnds() {
    Replica dead = new Replica("dead");
    Replica heir = new Replica("heir");
    dead.beat();

    heir.beat();
    assertThat(heir.slices()).isEmpty();
    timePasses();
    heir.beat();

    assertThat(heir.slices()).hasSize(SliceLeases.SLICES);
    assertThat(dead.slices()).isEmpty();
  }

  @Test
  void theCommitOfAStaleOwnerHasNoEffect() {
    Replica stale = new Replica("stale");
    stale.beat();
    ReadPlan read = stale.plan();
    Replica heir = new Replica("heir");
    timePasses();
    heir.beat();

    assertThatThrownBy(() -> stale.store(read, answer(1, "a"), false))
        .isInstanceOf(StaleLeaseException.class);

    assertThat(records()).isZero();
    heir.store(heir.plan(), answer(1, "a"), false);
    assertThat(records()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsStoredTwiceTakesEffectOnce() {
    Replica one = new Replica("one");
    one.beat();
    ReadPlan read = one.plan();

    one.store(read, answer(1, "a"), false);
    assertThatThrownBy(() -> one.store(read, answer(1, "a"), false))
        .isInstanceOf(StaleLeaseException.class);

    assertThat(records()).isEqualTo(1);
  }

  @Test
  void aTakeOverPassesOverWhatIsBeingCommittedAndLaterGoesOnBehindIt() {
    Replica slow = new Replica("slow");
    Replica heir = new Replica("heir");
    slow.beat();
    ReadPlan read = slow.plan();
    timePasses();

    slow.jdbi.useTransaction(transaction -> {
      slow.commit.store("slow", read, answer(7, "a"), false);
      heir.beat();
      assertThat(heir.slices()).isEmpty();
    });
    timePasses();
    heir.beat();

    assertThat(heir.plan().cursor()).isEqualTo("cursor-7");
    assertThat(heir.plan().slices()).allSatisfy(slice -> assertThat(slice.position()).isEqualTo(7));
  }

  @Test
  void whatIsReadAgainInANewEpochIsNotDoubledAndPositionsRise() {
    Replica one = new Replica("one");
    one.beat();
    one.store(one.plan(), answer(9, "a", "b"), false);
    ReadPlan old = one.plan();

    one.beginAnew(old.epoch());
    one.beginAnew(old.epoch());

    assertThatThrownBy(() -> one.store(old, answer(10, "z"), false))
        .isInstanceOf(StaleLeaseException.class);
    ReadPlan anew = one.plan();
    assertThat(anew.epoch()).isEqualTo(old.epoch() + 1);
    assertThat(anew.cursor()).isNull();
    assertThat(anew.base()).isEqualTo(9);
    assertThat(new IntakeProgress(watcher).horizon()).isEmpty();
    assertThatThrownBy(() -> one.store(anew, answer(2, "a"), false))
        .isInstanceOfSatisfying(CopyException.class, e -> assertThat(e.duplicate()).isTrue());
    one.store(anew, answer(2, "a", "b", "c"), true);
    assertThat(records()).isEqualTo(3);
    assertThat(new IntakeProgress(watcher).horizon()).hasValue(11);
  }

  private static FeedAnswer answer(long position, String... names) {
    List<FeedFact> facts =
        Arrays.stream(names).map(name -> TestFacts.record(position, name)).toList();
    return new FeedAnswer(facts, List.of(), "cursor-" + position, position, position, true);
  }

  private long records() {
    return watcher.withHandle(
        sql -> sql.createQuery("SELECT count(*) FROM record").mapTo(Long.class).one());
  }

  private static final class TestSettings implements IntakeSettings {
    @Override
    public Duration lease() {
      return LEASE;
    }

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public int limit() {
      return 1000;
    }

    @Override
    public Duration longestWait() {
      return Duration.ZERO;
    }

    @Override
    public Duration beat() {
      return LEASE;
    }

    @Override
    public Duration longestPause() {
      return LEASE;
    }
  }
}
