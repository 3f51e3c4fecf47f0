package io.reslip.ingestion.iso8583;

import static org.assertj.core.api.Assertions.assertThat;

import com.solab.iso8583.IsoMessage;
import com.solab.iso8583.IsoType;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What another library writes in binary, we read. */
class J8583OracleTest {

  private record Kind(IsoType type, int length, boolean digits) {}

  private static final Map<Integer, Kind> KINDS =
      Map.ofEntries(
          Map.entry(3, new Kind(IsoType.NUMERIC, 6, true)),
          Map.entry(11, new Kind(IsoType.NUMERIC, 6, true)),
          Map.entry(12, new Kind(IsoType.NUMERIC, 6, true)),
          Map.entry(13, new Kind(IsoType.NUMERIC, 4, true)),
          Map.entry(23, new Kind(IsoType.NUMERIC, 3, true)),
          Map.entry(25, new Kind(IsoType.NUMERIC, 2, true)),
          Map.entry(37, new Kind(IsoType.ALPHA, 12, false)),
          Map.entry(39, new Kind(IsoType.ALPHA, 2, false)),
          Map.entry(41, new Kind(IsoType.ALPHA, 8, false)),
          Map.entry(42, new Kind(IsoType.ALPHA, 15, false)),
          Map.entry(44, new Kind(IsoType.LLVAR, 0, false)),
          Map.entry(49, new Kind(IsoType.ALPHA, 3, false)),
          Map.entry(63, new Kind(IsoType.LLLVAR, 0, false)),
          Map.entry(90, new Kind(IsoType.NUMERIC, 42, true)));

  @Property(tries = 300)
  void readsWhatJ8583Writes(@ForAll("fields") Map<Integer, String> fields) {
    // given
    IsoMessage written = new IsoMessage();
    written.setType(0x210);
    written.setBinary(true);
    fields.forEach((number, value) -> {
      Kind kind = KINDS.get(number);
      written.setValue(number, value, kind.type(), kind.length());
    });
    byte[] bytes = written.writeData();
    // when
    MessageIndex message = new MessageIndex(UnionPayPosProfile.PROFILE);
    message.read(bytes, 0, bytes.length);
    // then
    assertThat(message.complete()).isTrue();
    assertThat(message.mti()).isEqualTo(210);
    KINDS.forEach((number, kind) -> assertThat(message.text(number)).isEqualTo(fields.get(number)));
  }

  @Provide
  Arbitrary<Map<Integer, String>> fields() {
    return Arbitraries.of(KINDS.keySet())
        .set()
        .ofMinSize(1)
        .flatMap(numbers -> {
          Arbitrary<Map<Integer, String>> all = Arbitraries.just(Map.of());
          for (int number : numbers) {
            all =
                all.flatMap(before ->
                    value(KINDS.get(number))
                        .map(value -> {
                          Map<Integer, String> more = new HashMap<>(before);
                          more.put(number, value);
                          return more;
                        }));
          }
          return all;
        });
  }

  private static Arbitrary<String> value(Kind kind) {
    var characters =
        kind.digits() ? Arbitraries.strings().numeric() : Arbitraries.strings().alpha();
    return kind.length() > 0
        ? characters.ofLength(kind.length())
        : characters.ofMinLength(1).ofMaxLength(25);
  }
}
