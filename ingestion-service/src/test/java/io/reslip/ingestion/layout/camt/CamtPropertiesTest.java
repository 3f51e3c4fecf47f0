package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.camt.CamtText.Wanted;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Source;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CamtPropertiesTest {

  private static final CamtLayout CAMT053 = CamtLayout.statement();
  private static final UploadContext BANK = Contexts.of(Source.BANK);
  private static final List<String> CARDS = List.of("4111111111111111", "6200000000000005");
  private static final int LARGE = 1 << 20;

  @Provide
  Arbitrary<Wanted> entries() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 99_999_999),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 30),
            Arbitraries.strings().withCharRange('A', 'Z').numeric().ofMinLength(1).ofMaxLength(9),
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('é', '/')
                .ofMinLength(1)
                .ofMaxLength(20))
        .as((minor, credit, reversal, day, bank, owner) ->
            new Wanted(
                BigDecimal.valueOf(minor, 2).toString(),
                "EUR",
                credit,
                reversal,
                LocalDate.of(2026, 6, day).toString(),
                "B" + bank,
                "x" + owner));
  }

  @Property(tries = 100)
  void whatIsWrittenIsReadBackAndTies(
      @ForAll("entries") Wanted first,
      @ForAll @Size(max = 6) List<@net.jqwik.api.From("entries") Wanted> more,
      @ForAll @IntRange(min = 1, max = 400) int piece) {
    // given
    List<Wanted> wanted = new ArrayList<>(more);
    wanted.add(first);
    BigDecimal closing = new BigDecimal("-12.5");
    for (Wanted each : wanted) {
      BigDecimal amount = new BigDecimal(each.amount());
      closing = each.credit() ? closing.add(amount) : closing.subtract(amount);
    }
    byte[] document =
        CamtText.document(
                CamtText.statement(
                    "-12.5", closing.toPlainString(), wanted.stream().map(Wanted::xml).toList()))
            .getBytes(UTF_8);
    // when
    ReadUpload read = ReadUpload.inPieces(CAMT053, BANK, document, piece);
    // then
    assertThat(read.controls()).allMatch(ControlTotal::ties);
    assertThat(read.items()).hasSize(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      PaymentFields fields = read.records().get(i).fields();
      Wanted each = wanted.get(i);
      assertThat(BigDecimal.valueOf(fields.amountMinor(RecordField.AMOUNT), 2))
          .isEqualByComparingTo(each.amount());
      assertThat(fields.get(RecordField.DIRECTION))
          .isEqualTo(each.credit() ? Direction.CREDIT : Direction.DEBIT);
      assertThat(fields.type())
          .isEqualTo(each.reversal() ? OperationType.REVERSAL : OperationType.PAYOUT);
      assertThat(fields.get(RecordField.SETTLEMENT_DATE)).hasToString(each.booked());
      assertThat(fields.text(RecordField.CHANNEL_ORDER_NO)).isEqualTo(each.bank());
      assertThat(fields.text(RecordField.MERCHANT_ORDER_NO)).isEqualTo(each.owner());
    }
  }

  /** Pieces that good and bad documents are made of. */
  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            "<Document>",
            "<BkToCstmrStmt>",
            "<Stmt>",
            CamtText.balance("OPBD", "1"),
            CamtText.balance("CLBD", "x"),
            "<Ntry>",
            "<Ntry/>",
            "<Amt Ccy=\"EUR\">1.00</Amt>",
            "<Amt Ccy='4111111111111111'>",
            "<NtryDtls><TxDtls>",
            "<Refs><EndToEndId>4111111111111111</EndToEndId></Refs>",
            "<AcctSvcrRef>",
            "</AcctSvcrRef>",
            "4111111111111111",
            "6200 0000 0000 0005",
            "</TxDtls>",
            "</NtryDtls>",
            "</Ntry>",
            "</Stmt>",
            "</BkToCstmrStmt>",
            "</Document>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<!DOCTYPE x>",
            "&amp;",
            "&#52;",
            "&",
            "<",
            ">",
            "\"",
            "\n",
            "é",
            CamtText.entry().xml(),
            CamtText.document(CamtText.statement("0", "0", List.of())))
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 600)
  void anyDocumentIsRecordsOrRejectsAndNoTestCardLeavesItsReading(
      @ForAll("documents") String document, @ForAll @IntRange(min = 1, max = 90) int piece) {
    byte[] bytes = document.getBytes(UTF_8);
    ReadUpload read = ReadUpload.of(CAMT053, BANK, bytes);
    assertThat(ReadUpload.inPieces(CAMT053, BANK, bytes, piece).items()).isEqualTo(read.items());
    String left = read.text() + read.items();
    assertThat(CARDS.stream().noneMatch(left::contains)).as("a test card is left").isTrue();
  }

  @Property(tries = 300)
  void anyBytesAreRecordsOrRejectsAndNeverAnException(@ForAll @Size(max = 700) byte[] upload) {
    assertThat(ReadUpload.of(CAMT053, BANK, upload).items()).isNotNull();
    assertThat(CAMT053.fits(upload)).isIn(true, false);
  }

  @Property(tries = 300)
  void whatTheJdkFindsWellFormedIsReadToItsEnd(@ForAll("documents") String document) {
    byte[] bytes = document.getBytes(UTF_8);
    ReadUpload read = ReadUpload.of(CAMT053, BANK, bytes);
    boolean invalid =
        read.rejects().stream().anyMatch(reject -> reject.code().name().equals("XML_INVALID"));
    boolean ended = read.controls().getFirst().ties() && read.controls().getFirst().found() == 1;
    if (wellFormed(bytes) && !document.contains("<!DOCTYPE")) {
      assertThat(invalid).isFalse();
      assertThat(ended).isTrue();
    }
  }

  private static boolean wellFormed(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
        continue;
      }
      return true;
    } catch (XMLStreamException notWellFormed) {
      return false;
    }
  }

  @Property(tries = 1)
  void largeDocumentsOfOnePieceAfterTheOtherTakeNoLongerThanOthers() {
    for (String unit :
        List.of(
            "<",
            ">",
            "<a>",
            "<a ",
            "&",
            "<!--",
            "<![CDATA[",
            "\"",
            "<Ntry>",
            "</Ntry>",
            "4",
            "]]>",
            "<a b='",
            "<?x?>",
            "<Bal></Bal>")) {
      byte[] upload =
          ("<Document><BkToCstmrStmt><Stmt>" + unit.repeat(LARGE / unit.length())).getBytes(UTF_8);
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> ReadUpload.of(CAMT053, BANK, upload), unit);
    }
  }
}
