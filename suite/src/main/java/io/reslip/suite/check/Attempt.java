package io.reslip.suite.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.read.FeedReading;
import io.reslip.suite.check.read.Services;
import io.reslip.suite.check.rule.AuditRule;
import io.reslip.suite.check.rule.FeedRule;
import io.reslip.suite.check.rule.FeedRule.Reading;
import io.reslip.suite.check.rule.RecordRule;
import io.reslip.suite.check.rule.Told;
import io.reslip.suite.check.rule.UploadRule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of everything, in an order in which what is read later can only be more: positions
 * first, then what must follow from them.
 */
final class Attempt implements AutoCloseable {
  private static final int SLICES = 64;

  private final Services services;
  private final Findings findings;
  private final Consumer<String> progress;
  private final FeedReading whole;
  private final FeedRule feed;
  private final Told told = new Told();
  private final RecordRule records;
  private final AuditRule audit;
  private final UploadRule uploads;
  private final Lists lists;
  private final Set<LocalDate> days = new HashSet<>();
  private @Nullable Moment before;
  private @Nullable Moment after;

  Attempt(Services services, Findings findings, Consumer<String> progress) {
    this.services = services;
    this.findings = findings;
    this.progress = progress;
    whole = new FeedReading(services, "");
    feed = new FeedRule(findings);
    records = new RecordRule(findings);
    audit = new AuditRule(findings);
    uploads = new UploadRule(findings);
    lists = new Lists(services, findings, audit, uploads::isRepair);
  }

  /** Reads all; whether the suite stood still meanwhile. */
  boolean read() {
    Consumer<JsonNode> reading = feed.reading(Reading.WHOLE, "the feed");
    Consumer<JsonNode> fact =
        line -> {
          told.fact(line);
          records.fact(line);
          JsonNode day = line.path("record").path("businessDate");
          if (day.isTextual()) {
            days.add(LocalDate.parse(day.asText()));
          }
          reading.accept(line);
        };
    progress.accept("the feed");
    whole.toItsEnd(fact);
    Moment first = Moment.now(services);
    progress.accept("uploads");
    services.uploads(upload -> uploads.upload(upload, services::rejects));
    progress.accept("payments, repairs, discrepancies and the audit");
    lists.read(days, records::transaction);
    Moment last = Moment.now(services);
    whole.toItsEnd(fact);
    before = first;
    after = last;
    return first.restsUntil(last);
  }

  /** Holds everything against everything, after {@link #read}. */
  void judge(boolean rested) {
    Moment first = Objects.requireNonNull(before);
    Moment last = Objects.requireNonNull(after);
    slices();
    feed.judge(whole.position());
    told.finish();
    uploads.judge(told, services::hasUpload);
    records.judge(
        first.matchedTo(), rested ? null : services::transactionsOf, lists.summary()::record);
    lists.repairs().judge(services::repair);
    audit.verification(last.audit());
    audit.judge();
    if (rested) {
      lists.summary().judge();
    } else {
      findings.notChecked(
          Check.SUMMARY, "the suite did not come to rest, so lists and sums are of two moments");
      findings.notChecked(
          Check.TRANSACTIONS, "records above position " + first.matchedTo() + ", not matched yet");
    }
  }

  private void slices() {
    for (int slice = 0; slice < SLICES; slice++) {
      progress.accept("the feed again, slice " + slice);
      String name = Integer.toString(slice);
      new FeedReading(services, name).toItsEnd(feed.reading(Reading.SLICES, "slice " + name));
    }
  }

  /** How far the feed was read. */
  long position() {
    return whole.position();
  }

  /** How many facts it told. */
  long facts() {
    return feed.facts();
  }

  @Override
  public void close() {
    feed.close();
    told.close();
    records.close();
    audit.close();
  }
}
