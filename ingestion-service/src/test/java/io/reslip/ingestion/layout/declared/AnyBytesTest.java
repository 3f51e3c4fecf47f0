package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.vocabulary.Source;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the bytes are, a layout makes records or rejects of them, in time that grows with them.
 */
class AnyBytesTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final List<String> CARDS =
      List.of("4111111111111111", "5555555555554444", "6200000000000005", "378282246310005");
  private static final int LARGE = 1 << 19;

  @Provide
  Arbitrary<DeclaredLayout> layouts() {
    return Arbitraries.of(BuiltInLayouts.all()).map(each -> each);
  }

  @Property(tries = 400)
  void anyBytesAreRecordsOrRejectsAndNeverAnException(
      @ForAll("layouts") DeclaredLayout layout,
      @ForAll @Size(max = 700) byte[] upload,
      @ForAll @IntRange(min = 1, max = 90) int piece) {
    ReadUpload read = ReadUpload.of(layout, context(layout), upload);
    assertThat(ReadUpload.inPieces(layout, context(layout), upload, piece).items())
        .isEqualTo(read.items());
    assertThat(layout.fits(upload)).isIn(true, false);
  }

  /** Pieces that good and bad uploads are made of. */
  @Provide
  Arbitrary<String> uploads() {
    return Arbitraries.of(
            "\n",
            "\r\n",
            ",",
            "`",
            "\"",
            "#",
            " ",
            "\u0000",
            "1",
            "2",
            "7",
            "R,S1,100001,8,20260615103520,SALE\n",
            "R,S1,100001,8,yesterday,SALE\n",
            "L,6901234567892,2,25.00\n",
            "T,CARD,25.00,CNY,10000001,616604000001,A1,411111******1111\n",
            "T,CARD,25.00,CNY,10000001,616604000001,A1,4111111111111111\n",
            "Z,1,25.00\n",
            "time,terminal,mti,processing,stan,rrn,response,amount,card,cvv,memo\n",
            "2026-06-15 10:35:20,T1,0200,000000,000001,1,00,2500,4111111111111111,907,x\n",
            "2026-06-15 10:35:20,T1,0200,000000,000001,1,00,2500,\"5555555555554444,907,x\n",
            "2026-06-15 10:35:20,T1,0200,000000,000001,1,00,2500,6200000000000005,907\n",
            "交易时间,公众账号ID,商户号\n",
            "总交易单数\n",
            "`2,`3\n",
            "#账号：[1]\n",
            "#交易合计：2笔，商家实收共1.00元\n",
            "4111111111111111",
            "5555555555554444 ",
            "6200000000000005   ",
            "378282246310005",
            "0".repeat(80),
            " ".repeat(90),
            "120260615" + " ".repeat(162) + "\n")
        .list()
        .ofMaxSize(16)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 400)
  void noCardNumberOutlivesItsReading(
      @ForAll("layouts") DeclaredLayout layout,
      @ForAll("uploads") String upload,
      @ForAll @IntRange(min = 1, max = 90) int piece) {
    Charset charset = layout.declaration().encoding().charset();
    ReadUpload read = ReadUpload.inPieces(layout, context(layout), upload.getBytes(charset), piece);
    String left = new String(read.evidence(), charset) + "\n" + read.items();
    assertThat(CARDS.stream().noneMatch(left::contains)).as("a test card is left").isTrue();
    assertThat(read.items()).allSatisfy(item -> assertThat(item).isInstanceOf(Item.class));
  }

  @Example
  void aCardNumberThatLooksLikeAHeaderOrATrailerIsMasked() {
    // given a trailer's count and sum that are one card number, and a header's day that begins one
    String upload = "76200000000000005   \n14111111111111111\n";
    // when
    ReadUpload read = ReadUpload.of(tdi34(), context(tdi34()), upload.getBytes(UTF_8));
    // then
    assertThat(read.text()).isEqualTo("7620000******0005   \n1411111******1111\n");
  }

  @Example
  void aCardNumberThatOnlyEndsInWhatNoColumnClaimsIsMasked() {
    // given a payment whose invoice number, read up to its tenth place, begins a card number
    String upload = "2" + " ".repeat(90) + "4111111111111111\n";
    // when
    ReadUpload read = ReadUpload.of(tdi34(), context(tdi34()), upload.getBytes(UTF_8));
    // then
    assertThat(read.text()).endsWith(" 411111******1111\n");
  }

  @Property(tries = 1)
  void largeUploadsOfOneByteAfterTheOtherTakeNoLongerThanOthers() {
    for (DeclaredLayout layout : BuiltInLayouts.all()) {
      for (String unit :
          List.of("\"", ",", "#", "`", "\n", "R,", "\"\n", "4", "\"a,\n", "[", "\\")) {
        byte[] upload = unit.repeat(LARGE / unit.length()).getBytes(UTF_8);
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> ReadUpload.of(layout, context(layout), upload),
            layout.name() + " of " + unit);
      }
    }
  }

  @Property(tries = 1)
  void aSeparatorIsNotSeenWithinAChineseCharacter() {
    // given a character whose second byte in GBK is the sign |
    String yaml =
        """
        layout: pipes
        about: Columns between pipes in GBK
        sources: [HOST]
        kind: delimited
        charset: GBK
        separator: "|"
        columns: [store, rrn, terminal, at]
        set: {type: SALE}
        records:
          payment:
            fields:
              storeId: store
              rrn: rrn
              terminalId: terminal
              occurredAt: {from: at, format: yyyyMMddHHmmss}
        """;
    byte[] row = "寍店|616604000001|T1|20260615103520\n".getBytes(GBK);
    assertThat(row[1]).isEqualTo((byte) '|');
    // then
    ReadUpload read = ReadUpload.of(DeclaredLayout.of(yaml), Contexts.of(Source.HOST), row);
    assertThat(read.onlyRecord().fields().text(io.reslip.ingestion.record.RecordField.STORE_ID))
        .isEqualTo("寍店");
  }

  private static UploadContext context(DeclaredLayout layout) {
    return Contexts.forCycle(
        Contexts.of(layout.declaration().sources().iterator().next()), "2026-06-15");
  }

  private static DeclaredLayout tdi34() {
    return BuiltInLayouts.all().stream()
        .filter(layout -> layout.name().equals("tdi34"))
        .findFirst()
        .orElseThrow();
  }
}
