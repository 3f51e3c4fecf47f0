package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.read.Spill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether each record that the feed tells is in exactly one payment, and each record of a payment
 * was told.
 */
public final class RecordRule implements AutoCloseable {
  private static final int MOST_ASKED_AGAIN = 2_000;

  private final Findings findings;
  private final Spill<RecordRow> rows = new Spill<>(new RecordRow.Format());

  /** Tells {@code findings}. */
  public RecordRule(Findings findings) {
    this.findings = findings;
  }

  /** Takes a fact. */
  public void fact(JsonNode line) {
    RecordRow.Kind kind =
        switch (line.path("fact").asText()) {
          case "RECORD", "CONFLICT" -> RecordRow.Kind.TOLD;
          case "RECORD_REVISED" -> RecordRow.Kind.REVISED;
          default -> null;
        };
    if (kind != null) {
      JsonNode record = line.path("record");
      rows.add(
          UUID.fromString(record.path("id").asText()),
          new RecordRow(
              kind,
              line.path("position").asLong(),
              record.path("revision").asInt(),
              record.path("source").asText(),
              LocalDate.parse(record.path("businessDate").asText()),
              record.path("currency").asText(""),
              record.path("amount").asLong(),
              null));
    }
  }

  /** Takes a payment as it is listed with its operations. */
  public void transaction(JsonNode transaction) {
    UUID id = UUID.fromString(transaction.path("id").asText());
    for (JsonNode operation : transaction.path("operations")) {
      for (JsonNode record : operation.path("records")) {
        rows.add(
            UUID.fromString(record.path("id").asText()),
            RecordRow.listed(id, record.path("source").asText()));
      }
    }
  }

  /** Takes the newest account of each record, for sums. */
  @FunctionalInterface
  public interface Sums {
    /** Called once for each record that was told. */
    void record(LocalDate businessDate, String source, String currency, long amount);
  }

  /**
   * Holds facts and payments against each other, once all are known.
   *
   * @param matchedTo what was told up to here must be in a payment
   * @param askAgain which payments hold a record now: what moved while lists were read is asked for
   *     again; null when nothing can have moved
   */
  public void judge(long matchedTo, @Nullable Function<UUID, List<UUID>> askAgain, Sums sums) {
    int[] asked = new int[1];
    rows.each((record, all) -> {
      List<RecordRow> told = all.stream().filter(row -> row.kind() == RecordRow.Kind.TOLD).toList();
      List<UUID> payments = new ArrayList<>();
      all.forEach(row -> {
        UUID payment = row.transaction();
        if (payment != null) {
          payments.add(payment);
        }
      });
      if (told.isEmpty()) {
        untold(record, all, payments);
        return;
      }
      findings.must(
          told.size() == 1, Check.FACTS, "record " + record + " is told " + told.size() + " times");
      add(all, sums);
      boolean due = told.getFirst().position() <= matchedTo;
      boolean right = fits(told.getFirst(), payments.size(), due);
      if (!right && askAgain != null && asked[0] < MOST_ASKED_AGAIN) {
        asked[0]++;
        List<UUID> now = askAgain.apply(record);
        payments.clear();
        payments.addAll(now);
        right = fits(told.getFirst(), payments.size(), due);
      }
      findings.must(right, Check.TRANSACTIONS, words(record, told.getFirst(), payments));
    });
  }

  // A restored record whose payment is not known, and what is not matched yet, are in none.
  private static boolean fits(RecordRow told, int payments, boolean due) {
    return payments == 1 || (payments == 0 && (!due || told.source().equals("REPAIR")));
  }

  private void untold(UUID record, List<RecordRow> all, List<UUID> payments) {
    if (payments.isEmpty()) {
      findings.fail(Check.FACTS, "record " + record + " is told more fully, and was never told");
    } else {
      findings.fail(
          Check.TRANSACTIONS,
          all.getFirst().source()
              + " record "
              + record
              + " is in transaction "
              + payments
              + ", and no fact told it");
    }
  }

  private static void add(List<RecordRow> all, Sums sums) {
    all.stream()
        .filter(row -> row.kind() != RecordRow.Kind.LISTED)
        .max(Comparator.comparingInt(RecordRow::revision))
        .ifPresent(
            row -> sums.record(row.businessDate(), row.source(), row.currency(), row.amount()));
  }

  private static String words(UUID record, RecordRow told, List<UUID> payments) {
    return told.source()
        + " record "
        + record
        + " (position "
        + told.position()
        + ") is in "
        + (payments.isEmpty() ? "no transaction" : "transactions " + payments);
  }

  @Override
  public void close() {
    rows.close();
  }
}
