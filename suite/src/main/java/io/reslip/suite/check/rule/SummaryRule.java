package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Whether the numbers of each day are the sums of what the lists hold. */
public final class SummaryRule {
  private final Findings findings;
  private final Map<LocalDate, Map<String, long[]>> listed = new TreeMap<>();
  private final Map<LocalDate, Map<String, long[]>> stated = new TreeMap<>();

  /** Tells {@code findings}. */
  public SummaryRule(Findings findings) {
    this.findings = findings;
  }

  /** A day that something was said of. */
  public void day(LocalDate day) {
    of(listed, day);
  }

  /** Days that something was said of. */
  public Set<LocalDate> days() {
    return new TreeSet<>(listed.keySet());
  }

  /** Takes the newest account of a record. */
  public void record(LocalDate day, String source, String currency, long amount) {
    add(of(listed, day), "records of " + source + in(currency), 1, amount, 0);
  }

  /** Takes a payment as it is listed with its operations. */
  public void transaction(JsonNode transaction) {
    Map<String, long[]> day = day(transaction);
    long amount = transaction.path("amount").asLong();
    String currency = in(transaction.path("currency").asText(""));
    add(day, "payments " + transaction.path("result").asText() + currency, 1, amount, 0);
    transaction.path("operations").forEach(this::operation);
  }

  private void operation(JsonNode operation) {
    Map<String, long[]> day = day(operation);
    Set<String> owes = new TreeSet<>();
    operation.path("owes").forEach(source -> owes.add(source.asText()));
    String currency = in(operation.path("currency").asText(""));
    for (JsonNode leg : operation.path("legs")) {
      String source = leg.path("source").asText();
      if (owes.contains(source)) {
        add(
            day,
            "legs of " + source + " " + leg.path("verdict").asText() + currency,
            1,
            operation.path("amount").asLong(),
            0);
      }
    }
  }

  /** Takes a discrepancy as it is listed. */
  public void discrepancy(JsonNode one) {
    boolean known = one.hasNonNull("amountAtRisk");
    add(day(one), kind(one), 1, one.path("amountAtRisk").asLong(), known ? 0 : 1);
  }

  private static String kind(JsonNode one) {
    return "discrepancies "
        + one.path("kind").asText()
        + " of "
        + one.path("source").asText("nobody")
        + " "
        + one.path("state").asText()
        + " "
        + one.path("verdict").asText("without verdict")
        + in(one.path("currency").asText(""));
  }

  /** Takes a repair as it is listed. */
  public void repair(JsonNode repair) {
    add(day(repair), "repairs " + repair.path("state").asText(), 1, 0, 0);
  }

  /** Takes the summary of a day. */
  public void summary(JsonNode summary) {
    Map<String, long[]> day = of(stated, LocalDate.parse(summary.path("businessDate").asText()));
    JsonNode payments = summary.path("transactions");
    long all =
        StreamSupport.stream(payments.path("amounts").spliterator(), false)
            .mapToLong(one -> one.path("count").asLong())
            .sum();
    findings.must(
        payments.path("count").asLong() == all,
        Check.SUMMARY,
        summary.path("businessDate").asText()
            + ": "
            + payments.path("count").asLong()
            + " payments in all, "
            + all
            + " by result");
    payments
        .path("amounts")
        .forEach(one -> state(day, "payments " + one.path("result").asText(), one, "count"));
    summary
        .path("sources")
        .forEach(one -> state(day, "records of " + one.path("source").asText(), one, "records"));
    summary
        .path("legs")
        .forEach(one ->
            state(
                day,
                "legs of " + one.path("source").asText() + " " + one.path("verdict").asText(),
                one,
                "count"));
    for (JsonNode one : summary.path("kinds")) {
      add(
          day,
          kind(one),
          one.path("count").asLong(),
          one.path("amountAtRisk").asLong(),
          one.path("amountUnknown").asLong());
    }
    for (JsonNode one : summary.path("repairs")) {
      add(day, "repairs " + one.path("state").asText(), one.path("count").asLong(), 0, 0);
    }
  }

  private static void state(Map<String, long[]> day, String what, JsonNode one, String count) {
    add(
        day,
        what + in(one.path("currency").asText("")),
        one.path(count).asLong(),
        one.path("amount").asLong(),
        0);
  }

  /** Holds the days' numbers against the lists, once both are known. */
  public void judge() {
    for (LocalDate date : days()) {
      Map<String, long[]> sums = of(listed, date);
      Map<String, long[]> numbers = of(stated, date);
      Set<String> names = new TreeSet<>(sums.keySet());
      names.addAll(numbers.keySet());
      for (String name : names) {
        long[] sum = sums.getOrDefault(name, new long[3]);
        long[] number = numbers.getOrDefault(name, new long[3]);
        findings.must(
            Arrays.equals(sum, number),
            Check.SUMMARY,
            date + ": " + name + ": summary " + words(number) + ", lists " + words(sum));
      }
    }
  }

  private static String words(long[] numbers) {
    return numbers[0]
        + " worth "
        + numbers[1]
        + (numbers[2] == 0 ? "" : " and " + numbers[2] + " of unknown worth");
  }

  private Map<String, long[]> day(JsonNode one) {
    return of(listed, LocalDate.parse(one.path("businessDate").asText()));
  }

  private static Map<String, long[]> of(Map<LocalDate, Map<String, long[]>> days, LocalDate day) {
    return days.computeIfAbsent(day, any -> new HashMap<>());
  }

  private static void add(
      Map<String, long[]> day, String name, long count, long amount, long unknown) {
    long[] sums = day.computeIfAbsent(name, any -> new long[3]);
    sums[0] += count;
    sums[1] += amount;
    sums[2] += unknown;
  }

  private static String in(String currency) {
    return currency.isEmpty() ? "" : " in " + currency;
  }
}
