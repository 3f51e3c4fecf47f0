package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.read.Spill;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether each change of state that a discrepancy or a repair shows stands in the audit chain. What
 * is shown is to be taken before the entries are: an entry can only be more.
 */
public final class AuditRule implements AutoCloseable {
  private static final Map<String, String> STEPS =
      Map.of(
          "approvedAt", "REPAIR_APPROVED",
          "appliedAt", "REPAIR_APPLIED",
          "acceptedAt", "REPAIR_ACCEPTED");

  private final Findings findings;
  private final Spill<Row> rows =
      new Spill<>(
          new Spill.Codec<>() {
            @Override
            public void write(Row row, DataOutput out) throws IOException {
              out.writeBoolean(row.entry);
              out.writeUTF(row.what);
              out.writeInt(row.times);
            }

            @Override
            public Row read(DataInput in) throws IOException {
              return new Row(in.readBoolean(), in.readUTF(), in.readInt());
            }
          });

  /**
   * Something that was shown, or that an entry tells.
   *
   * @param times how often it must be told
   */
  private record Row(boolean entry, String what, int times) {}

  /** Tells {@code findings}. */
  public AuditRule(Findings findings) {
    this.findings = findings;
  }

  /** Takes what the computing of all chains came to. */
  public void verification(JsonNode report) {
    findings.must(
        report.path("intact").asBoolean(),
        Check.AUDIT,
        "a chain is broken: " + report.path("firstBreak"));
  }

  /** Takes a discrepancy as it is listed. */
  public void discrepancy(JsonNode discrepancy) {
    UUID chain = UUID.fromString(discrepancy.path("id").asText());
    shown(chain, "DISCREPANCY_OPENED");
    shown(chain, "to " + discrepancy.path("state").asText());
  }

  /** Takes the history of one discrepancy. */
  public void history(JsonNode discrepancy) {
    UUID chain = UUID.fromString(discrepancy.path("id").asText());
    Map<String, Integer> events = new java.util.HashMap<>();
    discrepancy
        .path("history")
        .forEach(
            event -> events.merge("DISCREPANCY_" + event.path("event").asText(), 1, Integer::sum));
    events.forEach((event, times) -> rows.add(chain, new Row(false, event, times)));
  }

  /** Takes a repair as it is listed. */
  public void repair(JsonNode repair) {
    UUID chain = UUID.fromString(repair.path("discrepancyId").asText());
    String of = " of repair " + repair.path("id").asText();
    shown(chain, "REPAIR_PROPOSED" + of);
    String state = repair.path("state").asText();
    if (!state.equals("PROPOSED")) {
      shown(chain, "REPAIR_" + state + of);
    }
    STEPS.forEach((time, step) -> {
      if (repair.hasNonNull(time)) {
        shown(chain, step + of);
      }
    });
    for (JsonNode approval : repair.path("approvals")) {
      shown(chain, "REPAIR_APPROVAL" + of + " by " + approval.path("subject").asText());
    }
  }

  private void shown(UUID chain, String what) {
    rows.add(chain, new Row(false, what, 1));
  }

  /** Takes an audit entry. */
  public void entry(JsonNode entry) {
    if (!entry.path("chainKind").asText().equals("DISCREPANCY")) {
      return;
    }
    UUID chain = UUID.fromString(entry.path("chainId").asText());
    String action = entry.path("action").asText();
    JsonNode detail = entry.path("detail");
    if (action.startsWith("REPAIR_")) {
      String told = action + " of repair " + detail.path("repairId").asText();
      rows.add(chain, new Row(true, told, 1));
      String subject = entry.path("actor").path("subject").asText();
      rows.add(chain, new Row(true, told + " by " + subject, 1));
    } else {
      rows.add(chain, new Row(true, action, 1));
      rows.add(chain, new Row(true, "to " + detail.path("to").asText(), 1));
    }
  }

  /** Holds what was shown against the entries, once all are known. */
  public void judge() {
    rows.each((chain, all) -> {
      for (Row row : all) {
        if (!row.entry) {
          findings.must(
              told(all, row.what) >= row.times,
              Check.AUDIT,
              "discrepancy "
                  + chain
                  + " shows "
                  + row.what
                  + " "
                  + row.times
                  + " times, its audit chain "
                  + told(all, row.what)
                  + " times");
        }
      }
    });
  }

  private static long told(List<Row> all, String what) {
    return all.stream().filter(row -> row.entry && row.what.equals(what)).count();
  }

  @Override
  public void close() {
    rows.close();
  }
}
