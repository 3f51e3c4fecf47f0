package io.reslip.ingestion.cardholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardInKeyTest {
  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "3782 822463 10005",
        "378282246310005",
        "6200000000000005",
        "622848 0030012345671",
        "INV4111111111111111",
        "INV-4111111111111111/2",
        "0004111111111111111",
        "2026-06-15 4111111111111111",
        "36227206271667"
      })
  void aCardNumberIsToldFromAKey(String key) {
    assertThat(CardInKey.isIn(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "616604000123",
        "411111******1111",
        "4111111111111112",
        "2606151035201230",
        "20260615103520123",
        "898440353110001",
        "4200002026061522001412345678",
        "2026061522001412341411111111111111",
        "4301-20260615-0003",
        "12345678-1234-4111-1111-111111111111"
      })
  void anHonestKeyIsLeftAlone(String key) {
    assertThat(CardInKey.isIn(key)).isFalse();
  }

  /** Numbers as systems really make them. */
  enum Made {
    RRN(random -> "6166" + digits(random, 8)),
    DATE_TIME_AND_COUNTER(
        random -> time(random, "yyyyMMddHHmmss") + digits(random, 1 + random.nextInt(5))),
    SHORT_DATE_TIME_AND_COUNTER(random -> time(random, "yyMMddHHmmss") + digits(random, 4)),
    EPOCH_MILLIS(random -> Long.toString(instant(random).toEpochMilli()) + digits(random, 3)),
    EPOCH_NANOS(random -> instant(random).getEpochSecond() + digits(random, 9)),
    SNOWFLAKE(random ->
        Long.toString(
            ((instant(random).toEpochMilli() - 1288834974657L) << 22) | random.nextInt(1 << 22))),
    ALIPAY_TRADE(random -> time(random, "yyyyMMdd") + "2200" + digits(random, 16)),
    WECHAT_TRADE(
        random -> "4200002" + digits(random, 3) + time(random, "yyyyMMdd") + digits(random, 10)),
    ORDER_OF_32(random -> digits(random, 32)),
    DATED_UUID(random -> new UUID(random.nextLong(), random.nextLong()).toString()),
    HEX_32(random -> new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "")),
    MERCHANT_OF_UNIONPAY(random -> "898" + digits(random, 12));

    private final Function<Random, String> maker;

    Made(Function<Random, String> maker) {
      this.maker = maker;
    }
  }

  @ParameterizedTest
  @EnumSource(Made.class)
  void keysAsSystemsMakeThemAreAllButNeverTakenForCards(Made made) {
    // given
    Random random = new Random(made.ordinal());

    // when
    long taken =
        IntStream.range(0, MANY).filter(i -> CardInKey.isIn(made.maker.apply(random))).count();

    // then: 32 hexadecimal digits hold 16 decimal ones in a row now and then
    assertThat(taken).isLessThanOrEqualTo(made == Made.HEX_32 ? MANY / 10_000 : 0);
  }

  @Property(tries = 7)
  void ofNumbersDrawnByChanceFewAreTaken(@ForAll @IntRange(min = 13, max = 19) int length) {
    Random random = new Random(length);
    long taken =
        IntStream.range(0, MANY).filter(i -> CardInKey.isIn(digits(random, length))).count();
    assertThat((double) taken / MANY).isLessThan(length == 16 ? 0.028 : 0.004);
  }

  private static String digits(Random random, int count) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static Instant instant(Random random) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
  }

  private static String time(Random random, String pattern) {
    return LocalDateTime.parse("2024-01-01T00:00:00")
        .plusSeconds(random.nextInt(3 * 365 * 86_400))
        .format(DateTimeFormatter.ofPattern(pattern));
  }
}
