package io.reslip.ingestion.layout.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.Unit;
import io.reslip.ingestion.layout.UnitReader;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.reslip.ReslipCsv;
import io.reslip.ingestion.layout.reslip.ReslipNdjson;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowUnitsTest {

  private static final String LINE =
      """
      {"type":"SALE","terminalId":"T1","rrn":"1","occurredAt":"2026-06-15T10:35:20+08:00"}
      """;
  private static final UploadContext HOST = Contexts.of(Source.HOST);

  private final ReslipNdjson ndjson = new ReslipNdjson();

  @Test
  void anUploadOfNothingHasNoUnits() {
    assertThat(ReadUpload.of(ndjson, HOST, "").units()).isZero();
  }

  @Test
  void aLongUploadComesInPiecesOfBoundedSize() {
    ReadUpload read = ReadUpload.of(ndjson, HOST, LINE.repeat(30_000));
    assertThat(read.items()).hasSize(30_000);
    assertThat(read.units()).isBetween(30, 60);
  }

  @Test
  void aLineOfOneMebibyteIsReadAndALongerOneIsRejected() {
    // given
    String most =
        LINE.replace("}\n", ",\"x\":\"" + "a".repeat((1 << 20) - LINE.length() - 7) + "\"}\n");
    String more = most.replace("aaaa", "aaaaa");
    // when
    ReadUpload read = ReadUpload.of(ndjson, HOST, most + more.replace("aaaaa", "aaaaaa") + LINE);
    // then
    assertThat(most).hasSize(1 << 20);
    assertThat(read.items()).hasSize(3);
    assertThat(read.items().getFirst()).isInstanceOf(ParsedRecord.class);
    assertThat(read.items().getLast()).isInstanceOf(ParsedRecord.class);
    assertThat(read.rejects())
        .singleElement()
        .satisfies(reject -> {
          assertThat(reject.code()).isEqualTo(RejectCode.LINE_TOO_LONG);
          assertThat(reject.line()).isEqualTo(2);
          assertThat(reject.evidence().offset()).isEqualTo(most.length());
          assertThat(reject.excerpt()).hasSize(200).startsWith("{\"type\":\"SALE\"");
        });
  }

  @Property(tries = 15)
  void aCardOnTheBorderOfTwoPiecesIsMasked(@ForAll @IntRange(min = -60, max = 60) int shift) {
    // given a line of five megabytes with card data around each place where a piece may end
    StringBuilder line = new StringBuilder();
    int piece = (1 << 20) + (256 << 10);
    for (int i = 1; i <= 4; i++) {
      line.append("x".repeat(i * piece + shift - line.length()))
          .append(" 4111 1111 1111 1111 \"cvv\":\"907\" ;5555555555554444=2812101000?");
    }
    // when
    ReadUpload read = ReadUpload.of(ndjson, HOST, LINE + line + "\n" + LINE);
    // then
    assertThat(read.text()).doesNotContain("1111 1111", "907", "5555", "=2812");
    assertThat(read.text().split("4111 11\\*\\* \\*\\*\\*\\* 1111", -1)).hasSize(5);
    assertThat(read.items()).hasSize(3);
    assertThat(read.rejects().getFirst().evidence())
        .isEqualTo(new ByteRange(LINE.length(), line.length()));
  }

  @Test
  void anOverlongLineAtTheEndIsRejectedToo() {
    ReadUpload read = ReadUpload.of(ndjson, HOST, LINE + "y".repeat(3 << 20));
    assertThat(read.items()).hasSize(2);
    assertThat(read.rejects().getFirst().evidence().length()).isEqualTo(3 << 20);
  }

  @Test
  void aQuoteThatStaysOpenForMoreThanARowIsTakenAsOpen() {
    // given
    String csv =
        "type,terminalId,rrn,occurredAt\n\"SALE,T1\n"
            + "SALE,T1,1,2026-06-15T10:35:20+08:00\n".repeat(60_000);
    // when
    ReadUpload read = ReadUpload.of(new ReslipCsv(), HOST, csv);
    // then
    assertThat(read.rejects()).singleElement().satisfies(r -> assertThat(r.line()).isEqualTo(2));
    assertThat(read.items()).hasSize(60_001);
  }

  @Test
  void whatCameBeforeTheStreamFailedIsReadAndThenTheFailureIsTold() throws IOException {
    // given
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cut off");
          }
        };
    InputStream upload =
        new SequenceInputStream(
            new ByteArrayInputStream((LINE + LINE + "{\"type\"").getBytes(UTF_8)), failing);
    // when
    List<Item> items = new ArrayList<>();
    try (UnitReader reader = ndjson.open(upload, HOST)) {
      Unit unit = reader.next();
      items.addAll(unit.items());
      assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("cut off");
    }
    // then
    assertThat(items).hasSize(2);
  }
}
