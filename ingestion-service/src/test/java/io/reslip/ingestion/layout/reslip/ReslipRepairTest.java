package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Contexts;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.ReadUpload;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.layout.rows.RowUnits;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReslipRepairTest {

  private static final String PROVENANCE =
      """
      [{"field":"amount","source":"HOST","recordId":"41111111-1111-1111-a111-111111111111",\
      "offset":7,"length":300,"rule":"as told","certainty":1}]\
      """;
  private static final String REPAIR =
      """
      {
        "repairId": "r-1", "discrepancyId": "d-1", "restores": "TERMINAL", "transactionId": "t-1",
        "fields": {"type":"SALE","terminalId":"T1","stan":"000123","amount":12300,
          "original.stan":"000009","businessDate":"2026-06-14","cardMask":"411111******1111",
          "source":"TERMINAL"},
        "provenance": %s,
        "approvedBy": ["ann", "bob"]
      }
      """
          .formatted(PROVENANCE);

  private final ReslipRepair layout = new ReslipRepair();
  private final UploadContext context = Contexts.of(Source.REPAIR);

  private ReadUpload read(String upload) {
    return ReadUpload.of(layout, context, upload);
  }

  @Test
  void anApprovedRepairIsARecordOfOurOwn() {
    // when
    ReadUpload read = read(REPAIR);
    // then
    CanonicalRecord record = read.onlyRecord();
    assertThat(record.fields().source()).isEqualTo(Source.REPAIR);
    assertThat(record.fields().get(RecordField.RESTORES)).isEqualTo(Source.TERMINAL);
    assertThat(record.fields().text(RecordField.REPAIR_ID)).isEqualTo("r-1");
    assertThat(record.fields().text(RecordField.TRANSACTION_ID)).isEqualTo("t-1");
    assertThat(record.fields().text(RecordField.PROVENANCE)).isEqualTo(PROVENANCE);
    assertThat(record.fields().text(RecordField.ORIGINAL_STAN)).isEqualTo("000009");
    assertThat(record.businessDate()).isEqualTo(LocalDate.of(2026, 6, 14));
    assertThat(read.text()).isEqualTo(REPAIR);
    // and what it restores does not change whose it is
    assertThat(read(REPAIR.replace("12300", "1")).onlyRecord().identity())
        .isEqualTo(record.identity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"repairId\": \"r-1\",||FIELD_MISSING",
        "\"r-1\"|\"\"|FIELD_MISSING",
        "\"r-1\"|1|FIELD_INVALID",
        "\"restores\": \"TERMINAL\"|\"restores\": \"SHOP\"|FIELD_INVALID",
        "\"bob\"|\"ann\"|FIELD_INVALID",
        "\"bob\"|7|FIELD_INVALID",
        "\"cardMask\":\"411111******1111\"|\"card\":\"4111111111111111\"|FIELD_INVALID",
        "\"source\":\"TERMINAL\"|\"source\":\"HOST\"|FIELD_INVALID",
        "2026-06-14|14 June|FIELD_INVALID",
        "12300|\"12300\"|FIELD_INVALID",
        "\"field\":\"amount\"|\"field\":\"\\u0000\"|FIELD_INVALID",
        "}|]|JSON_INVALID"
      })
  void aRepairThatIsNotWholeOrNotApprovedIsRejected(String part, String by, RejectCode code) {
    ReadUpload read = read(REPAIR.replace(part, by == null ? "" : by));
    assertThat(read.onlyReject().code()).isEqualTo(code);
    assertThat(read.text()).doesNotContain("4111111111111111");
  }

  @Test
  void aCardInItsProvenanceIsMasked() {
    ReadUpload read = read(REPAIR.replace("\"rule\"", "\"note\":\"4111111111111111\",\"rule\""));
    assertThat(read.text()).contains("\"note\":\"411111******1111\"");
    assertThat(read.onlyRecord().fields().text(RecordField.PROVENANCE))
        .contains("411111******1111");
  }

  @Test
  void anEndlessRepairIsRejectedAndKept() {
    Reject reject = read(REPAIR + " ".repeat(2 * RowUnits.MAX_ROW)).onlyReject();
    assertThat(reject.code()).isEqualTo(RejectCode.LINE_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\n \"repairId\":\"r\"`|true",
        "{\"fields\":{\"stan\":\"1\"},\"repairId\":\"r\"}|true",
        "{\"stan\":\"1\"}|false",
        "{\"x\":{\"repairId\":\"r\"}}|false",
        "``|false"
      })
  void itIsKnownByItsRepairId(String head, boolean fits) {
    assertThat(layout.fits(head.getBytes(UTF_8))).isEqualTo(fits);
  }
}
