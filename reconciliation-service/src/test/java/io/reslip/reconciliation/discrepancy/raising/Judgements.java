package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Judgements as matching gives them. */
public final class Judgements {
  public static final LocalDate DAY = LocalDate.parse("2026-06-15");
  public static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");

  private Judgements() {}

  public static AbsentLeg absent(Source source, Verdict verdict) {
    return new AbsentLeg(
        source,
        verdict,
        DUE,
        new AbsentLeg.Proof("upload-" + source, Instant.parse("2026-06-15T20:00:00.5Z")));
  }

  public static LateSource late(Source source, String deviceKey, long operations) {
    return new LateSource(source, null, deviceKey, DAY, operations, 100L * operations, "CNY", DUE);
  }

  public static OperationBuilder operation(UUID id) {
    return new OperationBuilder(id);
  }

  /** An approved sale of 12.00 CNY, unless told otherwise. */
  public static final class OperationBuilder {
    private final UUID id;
    private final List<AbsentLeg> absent = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String type = "SALE";
    private String result = "APPROVED";
    private String merchant = "M1";
    private LocalDate day = DAY;
    private Long amount = 1200L;
    private Outcome outcome = Outcome.UNDETERMINED;

    private OperationBuilder(UUID id) {
      this.id = id;
    }

    public OperationBuilder absent(AbsentLeg leg) {
      absent.add(leg);
      return this;
    }

    public OperationBuilder finding(Finding finding) {
      findings.add(finding);
      return this;
    }

    public OperationBuilder type(String value) {
      type = value;
      return this;
    }

    public OperationBuilder result(String value) {
      result = value;
      return this;
    }

    public OperationBuilder merchant(String value) {
      merchant = value;
      return this;
    }

    public OperationBuilder day(LocalDate value) {
      day = value;
      return this;
    }

    public OperationBuilder amount(Long value) {
      amount = value;
      return this;
    }

    public OperationBuilder outcome(Outcome value) {
      outcome = value;
      return this;
    }

    public JudgedOperation build() {
      return new JudgedOperation(
          id,
          id,
          type,
          result,
          merchant,
          "T1",
          "000001",
          "000042",
          "123456789012",
          amount,
          "CNY",
          day,
          day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC),
          outcome,
          outcome == Outcome.COMPLETED ? "The till says so." : "There is no till record.",
          absent,
          findings);
    }
  }
}
