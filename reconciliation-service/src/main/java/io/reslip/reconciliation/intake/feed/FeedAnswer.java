package io.reslip.reconciliation.intake.feed;

import java.util.List;

/**
 * One answer of the feed.
 *
 * @param cursor where to continue
 * @param complete every fact of the asked slices up to this position is in this answer or was
 *     before it
 * @param reached position that the cursor stands in
 * @param head whether the answer goes to the feed's end
 */
public record FeedAnswer(
    List<FeedFact> facts,
    List<RejectedLine> rejects,
    String cursor,
    long complete,
    long reached,
    boolean head) {

  public FeedAnswer {
    facts = List.copyOf(facts);
    rejects = List.copyOf(rejects);
  }
}
