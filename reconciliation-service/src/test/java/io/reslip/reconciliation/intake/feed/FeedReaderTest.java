package io.reslip.reconciliation.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.reconciliation.testing.ToldPayment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private static final String HEAD =
      "{\"cursor\":\"h\",\"fact\":\"HEAD\",\"position\":9,\"at\":\"2026-06-16T04:00:00Z\"}\n";

  @Test
  void anAnswerWithFewerFactsThanAskedForGoesToTheHead() {
    FeedAnswer answer = read(2, record(3, "a") + HEAD);

    assertThat(answer.facts()).hasSize(1);
    assertThat(answer.cursor()).isEqualTo("h");
    assertThat(answer.complete()).isEqualTo(9);
    assertThat(answer.head()).isTrue();
  }

  @Test
  void aFullAnswerMayHaveBeenCutWithinItsLastPosition() {
    FeedAnswer answer = read(2, record(3, "a") + record(4, "b") + HEAD);

    assertThat(answer.complete()).isEqualTo(3);
    assertThat(answer.reached()).isGreaterThanOrEqualTo(4);
    assertThat(answer.head()).isFalse();
  }

  @Test
  void whereTheHeadTellsHowFarTheAnswerWentThatHolds() {
    FeedAnswer answer =
        read(2, record(3, "a") + record(4, "b") + HEAD.replace("\"at\"", "\"readTo\":4,\"at\""));

    assertThat(answer.complete()).isEqualTo(4);
    assertThat(answer.head()).isFalse();
  }

  @Test
  void anAnswerThatBreaksOffIsGoodUpToItsLastWholeLine() {
    String second = record(4, "b");
    InputStream broken =
        new SequenceInputStream(
            stream(record(3, "a") + second.substring(0, second.length() / 2)), new Broken());

    FeedAnswer answer = new FeedReader(broken, 100).read();

    assertThat(answer.facts()).hasSize(1);
    assertThat(answer.rejects()).isEmpty();
    assertThat(answer.cursor()).isEqualTo("c3");
    assertThat(answer.complete()).isEqualTo(2);
  }

  @Test
  void anAnswerThatEndsWithoutHeadLosesNoLine() {
    String second = record(4, "b");

    FeedAnswer answer = read(100, record(3, "a") + second.substring(0, second.length() / 2));

    assertThat(answer.facts()).hasSize(1);
    assertThat(answer.rejects()).isEmpty();
    assertThat(answer.cursor()).isEqualTo("c3");
  }

  @Test
  void nothingAtAllIsNoAnswer() {
    assertThatThrownBy(() -> read(5, "")).isInstanceOf(FeedException.class);
  }

  @Test
  void aLineThatIsFarTooLongIsPutAsideWithoutBeingHeld() {
    FeedAnswer answer = read(10, "x".repeat(10 << 20) + "\n" + record(3, "a") + HEAD);

    assertThat(answer.facts()).hasSize(1);
    assertThat(answer.rejects())
        .singleElement()
        .satisfies(reject -> {
          assertThat(reject.bytes()).isEqualTo(10 << 20);
          assertThat(reject.line()).hasSize(64 << 10);
        });
  }

  @Property(tries = 50)
  void itDoesNotMatterInWhichPiecesTheBytesCome(
      @ForAll @IntRange(min = 1, max = 5000) int piece,
      @ForAll @IntRange(min = 0, max = 60) int records) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < records; i++) {
      body.append(record(i + 1L, "r" + i)).append(i % 7 == 0 ? "not json\n" : "");
    }
    InputStream slow =
        new ByteArrayInputStream(body.append(HEAD).toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public int read(byte[] buffer, int from, int length) {
            return super.read(buffer, from, Math.min(length, piece));
          }
        };

    FeedAnswer answer = new FeedReader(slow, 10_000).read();

    assertThat(answer.facts()).hasSize(records);
    assertThat(answer.rejects()).hasSize((records + 6) / 7);
  }

  private static FeedAnswer read(int limit, String body) {
    return new FeedReader(stream(body), limit).read();
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String record(long position, String name) {
    return "{\"cursor\":\"c%s\",\"position\":%s,".formatted(position, position)
        + ToldPayment.of(name).host().line().substring(1)
        + "\n";
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cut");
    }
  }
}
