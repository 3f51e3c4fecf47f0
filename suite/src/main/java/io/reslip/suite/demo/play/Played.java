package io.reslip.suite.demo.play;

import io.reslip.suite.client.Notification.Notice;
import io.reslip.suite.client.Reconciliation.AuditVerification;
import io.reslip.suite.client.Repair;
import io.reslip.suite.client.RestoredRecord;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.Summary;
import io.reslip.suite.launch.mail.Mail;
import io.reslip.suite.truth.Listed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a played day.
 *
 * @param sent every file, once
 * @param again the second sending of the file that was sent twice
 * @param burst how long it took from sending the evening's first file until all was matched
 * @param burstItems records and events in the evening's files
 * @param whenLate the discrepancies while files were late
 * @param discrepancies all of them at the end
 * @param proposed how many repairs the machine had proposed
 * @param repairs all of them at the end
 * @param proofLink from one of the mails
 * @param proofGenuine what the public is told behind that link
 * @param audit what the verification of the audit chain answered
 */
public record Played(
    List<Sent> sent,
    Sent again,
    Duration burst,
    long burstItems,
    List<Listed> whenLate,
    List<Listed> discrepancies,
    int proposed,
    List<Repair> repairs,
    List<RestoredRecord> restored,
    List<Notice> notices,
    List<Mail> mails,
    Optional<URI> proofLink,
    boolean proofGenuine,
    Summary summary,
    AuditVerification audit,
    Duration took) {

  /** Copies what it is given. */
  public Played {
    sent = List.copyOf(sent);
    whenLate = List.copyOf(whenLate);
    discrepancies = List.copyOf(discrepancies);
    repairs = List.copyOf(repairs);
    restored = List.copyOf(restored);
    notices = List.copyOf(notices);
    mails = List.copyOf(mails);
  }
}
