package io.reslip.suite.demo.report;

import io.reslip.suite.client.Notification.Notice;
import io.reslip.suite.client.Reconciliation.AuditVerification;
import io.reslip.suite.client.Repair;
import io.reslip.suite.client.Repair.Approval;
import io.reslip.suite.client.RestoredRecord;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.Summary;
import io.reslip.suite.client.Summary.KindCount;
import io.reslip.suite.client.Summary.SourceCount;
import io.reslip.suite.client.UploadAnswer;
import io.reslip.suite.client.UploadAnswer.Completeness;
import io.reslip.suite.client.UploadAnswer.Counts;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.launch.mail.Mail;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Listed;
import io.reslip.suite.truth.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A day as it comes out when everything is right; each list may be spoilt before it is used. */
final class PerfectDay {
  final Day day = new Day(new DayOptions(8, 4, 40));
  final Truth truth = Truth.of(day);
  final List<Sent> sent = new ArrayList<>();
  final List<Listed> whenLate = new ArrayList<>();
  final List<Listed> discrepancies = new ArrayList<>();
  final List<Repair> repairs = new ArrayList<>();
  final List<RestoredRecord> restored = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  final List<Mail> mails = new ArrayList<>();
  Sent again;
  int unsummed;
  boolean proofGenuine = true;
  boolean auditIntact = true;

  PerfectDay() {
    for (Delivery delivery : day.deliveries()) {
      sent.add(sent(delivery, 201));
      if (delivery.twice()) {
        again = new Sent(delivery, 1, 1, 200, sent.getLast().answer());
      }
    }
    for (Expected one : truth.expected()) {
      boolean late = one.kind() == Kind.SOURCE_LATE;
      String id = "d" + discrepancies.size();
      discrepancies.add(listed(one, id, late ? "WITHDRAWN" : "OPEN"));
      if (late || !hangsOnALateFile(one)) {
        whenLate.add(listed(one, id, "OPEN"));
      }
      if (one.restorable()) {
        restore(one, id);
      }
    }
  }

  private boolean hangsOnALateFile(Expected one) {
    return one.verdict() != null
        && day.deliveries().stream()
            .filter(delivery -> delivery.when() == When.LATE)
            .filter(delivery -> delivery.source() == one.source())
            .anyMatch(delivery ->
                one.merchantId().equals(delivery.merchantId())
                    || one.terminalId().equals(delivery.terminalId()));
  }

  private void restore(Expected one, String discrepancy) {
    String id = "r" + repairs.size();
    repairs.add(repair(id, discrepancy, "ACCEPTED", "approver", "approver-2"));
    restored.add(new RestoredRecord(id, one.source().name(), one.facts()));
    URI proof = URI.create("http://127.0.0.1/v1/proofs/" + id);
    notices.add(new Notice("n" + id, "repair:" + id, "RECORD_RESTORED", "SENT", proof));
    mails.add(mail("m1@merchant.example"));
  }

  static Mail mail(String address) {
    return new Mail(List.of(address), "restored", "", "", Path.of("000001.eml"));
  }

  static Repair repair(String id, String discrepancy, String state, String... approvers) {
    List<Approval> approvals = java.util.Arrays.stream(approvers).map(Approval::new).toList();
    return new Repair(
        id, discrepancy, "RESTORE_RECORD", state, "HOST", "M1", "t" + id, approvals, 0, null);
  }

  static Sent sent(Delivery delivery, int status) {
    try {
      long items = delivery.content().writeTo(OutputStream.nullOutputStream());
      UploadAnswer answer =
          new UploadAnswer(
              "u " + delivery.name(),
              "00",
              "COMMITTED",
              new Counts(items, items, 0, 0, 0),
              delivery.complete() ? new Completeness(true, null) : null);
      return new Sent(delivery, items, 1000, status, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listed listed(Expected one, String id, String state) {
    return new Listed(
        id,
        one.kind().name(),
        one.source().name(),
        one.type(),
        state,
        one.verdict(),
        one.outcome(),
        one.merchantId(),
        one.terminalId(),
        one.batch(),
        one.stan(),
        one.rrn(),
        one.amountMinor());
  }

  Played played() {
    return new Played(
        sent,
        again,
        Duration.ofSeconds(2),
        sent.stream().mapToLong(Sent::items).sum(),
        whenLate,
        discrepancies,
        repairs.size(),
        repairs,
        restored,
        notices,
        mails,
        notices.stream().map(Notice::proofUrl).findFirst(),
        proofGenuine,
        summary(),
        new AuditVerification(auditIntact, 3, 7),
        Duration.ofSeconds(20));
  }

  private Summary summary() {
    List<SourceCount> sources = new ArrayList<>();
    for (Source source : Source.values()) {
      long items =
          sent.stream()
              .filter(one -> one.delivery().source() == source)
              .mapToLong(Sent::items)
              .sum();
      sources.add(new SourceCount(source.name(), items));
    }
    long journalled =
        day.terminals().stream()
            .flatMap(terminal -> day.operations(terminal).stream())
            .filter(one -> one.approved() && one.told(Source.TERMINAL) > 0)
            .count();
    sources.set(0, new SourceCount("TERMINAL", journalled + unsummed));
    List<KindCount> kinds =
        discrepancies.stream()
            .map(one -> new KindCount(one.kind(), one.state(), "CNY", 1, 100))
            .toList();
    return new Summary(sources, kinds);
  }

  Review review() {
    return Review.of(played(), truth);
  }
}
