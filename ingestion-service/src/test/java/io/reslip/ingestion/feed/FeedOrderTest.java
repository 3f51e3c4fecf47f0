package io.reslip.ingestion.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedOrderTest {
  @Inject Feed feed;
  @Inject Jdbi jdbi;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whoWorksLongerThanOthersIsNotSkipped() throws Exception {
    // given a transaction that has done its work and has not told its facts yet
    FeedReader reader = FeedReader.fromNow();
    CountDownLatch worked = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    Future<?> slow =
        threads.submit(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    jdbi.withHandle(sql -> {
                      sql.createQuery("SELECT txid_current()").mapTo(Long.class).one();
                      worked.countDown();
                      assertThat(others.await(20, SECONDS)).isTrue();
                      return feed.tell(sql.getConnection(), facts("slow", 3));
                    })));
    assertThat(worked.await(20, SECONDS)).isTrue();

    // when others pass it, and a reader has seen them
    tell(facts("fast-1", 2));
    tell(facts("fast-2", 2));
    List<JsonNode> before = reader.all();
    others.countDown();
    slow.get(20, SECONDS);
    List<JsonNode> after = reader.all();

    // then each fact is read once
    assertThat(names(before)).containsExactly("fast-1", "fast-1", "fast-2", "fast-2");
    assertThat(names(after)).containsExactly("slow", "slow", "slow");
  }

  @Test
  void whoHasItsNumberAndIsNotCommittedHoldsBackThoseBehind() throws Exception {
    // given a transaction that has its place in the feed
    FeedReader reader = FeedReader.fromNow();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Future<?> first =
        threads.submit(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    jdbi.withHandle(sql -> {
                      feed.tell(sql.getConnection(), facts("first", 1));
                      told.countDown();
                      return commit.await(20, SECONDS);
                    })));
    assertThat(told.await(20, SECONDS)).isTrue();

    // when another wants one
    Future<?> second = threads.submit(() -> tell(facts("second", 1)));

    // then it waits, and nobody reads anything
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThat(reader.all()).isEmpty();
    commit.countDown();
    first.get(20, SECONDS);
    second.get(20, SECONDS);
    assertThat(names(reader.all())).containsExactly("first", "second");
  }

  @Test
  void manyWritersAndOneReaderLoseNothingAndRepeatNothing() throws Exception {
    // given
    int writers = 8;
    int commits = 25;
    FeedReader reader = FeedReader.fromNow();
    Set<String> committed = ConcurrentHashMap.newKeySet();
    List<Future<?>> running = new ArrayList<>();

    // when eight write at once, and some of them give up
    for (int writer = 0; writer < writers; writer++) {
      Random random = new Random(writer);
      running.add(
          threads.submit(() -> {
            for (int i = 0; i < commits; i++) {
              String name = "w" + UUID.randomUUID();
              if (random.nextInt(5) == 0) {
                giveUp(facts(name, 1));
              } else {
                tell(facts(name, 1 + random.nextInt(4)));
                committed.add(name);
              }
            }
            return null;
          }));
    }
    List<JsonNode> read = new ArrayList<>();
    boolean done;
    do {
      done = running.stream().allMatch(Future::isDone);
      read.addAll(reader.next(7, null, 0));
    } while (!done);
    read.addAll(reader.all());
    for (Future<?> each : running) {
      each.get(20, SECONDS);
    }

    // then
    assertThat(names(read)).containsAll(committed);
    assertThat(Set.copyOf(names(read))).isEqualTo(committed);
    assertThat(read.stream().map(fact -> fact.get("factId").asText())).doesNotHaveDuplicates();
    assertThat(read.stream().map(fact -> fact.get("position").asLong())).isSorted();
  }

  private void tell(FactBatch facts) {
    long position =
        QuarkusTransaction.requiringNew()
            .call(() -> jdbi.withHandle(sql -> feed.tell(sql.getConnection(), facts)));
    feed.committed(position);
  }

  private void giveUp(FactBatch facts) {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .call(() ->
                    jdbi.withHandle(sql -> {
                      feed.tell(sql.getConnection(), facts);
                      throw new SQLException("given up");
                    })))
        .isNotNull();
  }

  private static FactBatch facts(String name, int count) {
    FactBatch facts = new FactBatch("2026-06-16T04:00:00Z");
    for (int i = 0; i < count; i++) {
      byte[] member = ("\"name\":\"" + name + "\"").getBytes(StandardCharsets.UTF_8);
      facts.add("TRIED", UUID.randomUUID(), i, member);
    }
    return facts;
  }

  private static List<String> names(List<JsonNode> facts) {
    return facts.stream().map(fact -> fact.get("name").asText()).toList();
  }
}
