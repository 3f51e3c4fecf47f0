package io.reslip.suite.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Whether what an upload counts ties with itself, with its rejects and with the feed. An upload
 * that is still coming in is held against itself only.
 */
public final class UploadRule {
  private final Findings findings;
  private final Map<UUID, Counted> ended = new HashMap<>();
  private final Set<UUID> coming = new HashSet<>();
  private final Set<UUID> repairs = new HashSet<>();

  /** What an upload counts. */
  private record Counted(long accepted, long conflicting) {}

  /** Tells {@code findings}. */
  public UploadRule(Findings findings) {
    this.findings = findings;
  }

  /**
   * Takes an upload as it is listed.
   *
   * @param rejects how many pieces of it are listed as in quarantine; asked once it has ended
   */
  public void upload(JsonNode upload, ToLongFunction<String> rejects) {
    String id = upload.path("id").asText();
    JsonNode counts = upload.path("counts");
    long read = counts.path("read").asLong();
    long quarantined = counts.path("quarantined").asLong();
    long accepted = counts.path("accepted").asLong();
    long conflicting = counts.path("conflicting").asLong();
    findings.must(
        read == accepted + counts.path("duplicate").asLong() + conflicting + quarantined,
        Check.UPLOADS,
        "upload " + id + " does not add up: " + counts);
    UUID key = UUID.fromString(id);
    if (upload.path("source").asText().equals("REPAIR")) {
      repairs.add(key);
    }
    if (upload.path("state").asText().equals("RECEIVING")) {
      coming.add(key);
      return;
    }
    ended.put(key, new Counted(accepted, conflicting));
    long listed = rejects.applyAsLong(id);
    findings.must(
        listed == quarantined,
        Check.UPLOADS,
        "upload " + id + " has " + quarantined + " in quarantine and lists " + listed);
  }

  /** Whether this upload's evidence is a repair of our own. */
  public boolean isRepair(String uploadId) {
    try {
      return repairs.contains(UUID.fromString(uploadId));
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  /** Holds the feed against the counts, once all facts are known; each upload is asked for once. */
  public void judge(Told told, Predicate<UUID> exists) {
    ended.forEach((id, counted) -> {
      Told.Items items = told.take(id);
      findings.must(
          items.conflicts() == counted.conflicting,
          Check.FACTS,
          "upload "
              + id
              + " counts "
              + counted.conflicting
              + " as conflicting; the feed tells "
              + items.conflicts());
      findings.must(
          items.all() == counted.accepted + counted.conflicting,
          Check.FACTS,
          "upload "
              + id
              + " counts "
              + (counted.accepted + counted.conflicting)
              + " as accepted or conflicting; the feed tells "
              + items.all());
    });
    coming.forEach(told::take);
    for (UUID left : told.uploads()) {
      findings.must(
          exists.test(left),
          Check.FACTS,
          "the feed tells of upload " + left + ", which is not there");
    }
  }
}
