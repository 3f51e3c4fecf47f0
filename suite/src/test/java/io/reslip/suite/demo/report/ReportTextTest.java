package io.reslip.suite.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.console.Console;
import io.reslip.suite.demo.report.Report.AuditChain;
import io.reslip.suite.demo.report.Report.Happened;
import io.reslip.suite.demo.report.Report.Look;
import io.reslip.suite.demo.report.Report.Notices;
import io.reslip.suite.demo.report.Report.Outcomes;
import io.reslip.suite.demo.report.Report.Repairs;
import io.reslip.suite.demo.report.Report.SentBySource;
import io.reslip.suite.demo.report.Report.Speed;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Score;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTextTest {

  @Test
  void aStrangerReadsWhatWasSentFoundAndRepaired() {
    String text = text(report(List.of()));

    assertThat(text)
        .contains("40 terminals at 10 merchants: 1,880 sales, 80 voids, 1 refund, 60 declined")
        .contains("--seed 7 plays the same day")
        .contains("  terminals          41 files    2,100 records    1.4 MB  ####")
        .contains("  records lost at a terminal         6       5       1             0")
        .contains("  late files                         2       2       0             0")
        .contains("12 completed (the till says so), 9 undetermined")
        .contains("6 records of 6 that may be restored; every field is as it was")
        .contains("approver and approver-2")
        .contains("genuine")
        .contains("2,500 records/s")
        .doesNotContain("not as it should be");
  }

  @Test
  void whatIsWrongStandsAtTheEnd() {
    assertThat(text(report(List.of("missed: MISSING_AT_HOST"))))
        .endsWith("What is not as it should be\n  missed: MISSING_AT_HOST\n");
  }

  @Test
  void whereToLookNamesAddressesFilesAndACall() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new ReportText(console(printed)).printWhereToLook(report(List.of()));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("http://127.0.0.1:8082/q/swagger-ui")
        .contains("/tmp/r/access.json")
        .contains("http://127.0.0.1:8083/v1/proofs/ABC")
        .contains("http://127.0.0.1:8082/v1/discrepancies/4711");
  }

  @Property(tries = 200)
  void aBarIsFullOnlyWhenThePartIsTheWhole(
      @ForAll @LongRange(min = 0, max = 5000) long part,
      @ForAll @LongRange(min = 1, max = 5000) long whole) {
    String bar = ReportText.bar(Math.min(part, whole), whole);
    assertThat(bar).hasSize(20);
    assertThat(bar.contains(".")).isEqualTo(part < whole);
    assertThat(bar.contains("#")).isEqualTo(part > 0);
  }

  @Test
  void theJsonHoldsTheSame(@TempDir Path folder) throws Exception {
    // when
    ReportJson.write(report(List.of()), folder.resolve("report.json"));

    // then
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"seed\" : 7")
        .contains("\"kind\" : \"MISSING_AT_TERMINAL\"")
        .contains("\"recordsPerSecond\" : 2500")
        .contains("\"wrong\" : [ ]");
  }

  private static String text(Report report) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new ReportText(console(printed)).print(report);
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Console console(ByteArrayOutputStream printed) {
    return Console.to(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private static Report report(List<String> wrong) {
    return new Report(
        7,
        "2026-06-15",
        40,
        10,
        new Happened(1880, 80, 1, 60),
        List.of(
            new SentBySource(Source.TERMINAL, 41, 2100, 1_400_000),
            new SentBySource(Source.HOST, 1, 2000, 340_000)),
        "journal of terminal 10000007",
        List.of(
            new Score(Kind.MISSING_AT_TERMINAL, 6, 5, 1, 0),
            new Score(Kind.SOURCE_LATE, 2, 2, 0, 0)),
        new Outcomes(12, 9),
        new Repairs(6, 6, List.of("approver", "approver-2"), 6, 0),
        new Notices(6, true),
        new AuditChain(true, 300),
        new Speed(5000, 2.0, 2500),
        21.5,
        wrong,
        new Look(
            Map.of("reconciliation", "http://127.0.0.1:8082"),
            "/tmp/r/access.json",
            "/tmp/r/mail",
            "/tmp/r/logs",
            "http://127.0.0.1:8083/v1/proofs/ABC",
            "4711"));
  }
}
