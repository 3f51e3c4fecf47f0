package io.reslip.suite.demo.report;

import io.reslip.suite.client.Sent;
import io.reslip.suite.client.UploadAnswer.Completeness;
import io.reslip.suite.client.UploadAnswer.Counts;
import java.util.List;

/** Whether every file was taken in whole, and the one that was sent twice only once. */
final class UploadReview {
  private UploadReview() {}

  static void check(List<Sent> sent, Sent again, Wrongs wrongs) {
    sent.forEach(one -> check(one, wrongs));
    boolean same = sent.stream().anyMatch(one -> one.answer().equals(again.answer()));
    wrongs.must(
        again.status() == 200 && same,
        again.delivery().name()
            + " was sent twice, and the second answer was another: "
            + again.status()
            + " "
            + again.answer());
  }

  private static void check(Sent sent, Wrongs wrongs) {
    String name = sent.delivery().name();
    Counts counts = sent.answer().counts();
    wrongs.must(sent.status() == 201, name + " was answered " + sent.status());
    wrongs.must(
        sent.answer().state().equals("COMMITTED"), name + " is in state " + sent.answer().state());
    wrongs.must(
        counts.read() == sent.items() && counts.accepted() == sent.items(),
        name + " holds " + sent.items() + " records, and was counted as " + counts);
    Completeness completeness = sent.answer().completeness();
    boolean stated = completeness != null && completeness.stated();
    wrongs.must(
        stated == sent.delivery().complete(),
        name + " was " + (stated ? "" : "not ") + "taken as complete: " + completeness);
  }
}
