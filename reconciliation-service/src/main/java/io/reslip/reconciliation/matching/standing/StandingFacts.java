package io.reslip.reconciliation.matching.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.intake.SourceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what is known of whole terminals, and tells how it stands. In the caller's transaction. */
@ApplicationScoped
public class StandingFacts {
  /** Open gaps, and totals that do not tie. */
  public static final String UNSETTLED =
      """
      open AND (fact = 'GAP_OPENED' OR (fact = 'BATCH_TOTALS'
        AND CAST(body -> 'claimed' AS text) IS DISTINCT FROM CAST(body -> 'held' AS text)))
      """;

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final GapNumbers numbers;
  private final ClockDrifts clocks;
  private final TerminalDays days;
  private final ExplainedTotals explained;
  private final Event<StandingJudged> judged;

  StandingFacts(
      Jdbi jdbi,
      ObjectMapper json,
      GapNumbers numbers,
      ClockDrifts clocks,
      TerminalDays days,
      ExplainedTotals explained,
      Event<StandingJudged> judged) {
    this.jdbi = jdbi;
    this.json = json;
    this.numbers = numbers;
    this.clocks = clocks;
    this.days = days;
    this.explained = explained;
    this.judged = judged;
  }

  private record Fact(String key, String fact, long position, JsonNode body) {}

  /** What was told after {@code after}, up to {@code upTo}, is judged as of {@code now}. */
  public record Window(long after, long upTo, Instant now) {}

  /**
   * Takes in what a window told, and judges it with what it changed.
   *
   * @param devices terminals of operations that the window touched: what is open of them may be
   *     settled now
   * @param drifts by how much the window changed what is counted of clocks
   * @param claimed who said in it that all is told
   */
  public void run(
      Window window,
      Collection<String> devices,
      DriftCounts drifts,
      Collection<SourceClaim> claimed) {
    Map<String, Fact> latest = new LinkedHashMap<>();
    for (Fact fact : arrived(window.after(), window.upTo())) {
      latest.put(fact.key(), fact);
    }
    keep(latest.values());
    Set<String> ofDays = new LinkedHashSet<>(days.toldBy(claimed));
    Set<ClockDrifts.Key> ofClocks = new LinkedHashSet<>(clocks.apply(drifts));
    List<Standing> standings = new ArrayList<>();
    for (Fact fact : latest.values()) {
      switch (fact.fact()) {
        case "PURGE_DEADLINE" -> standings.add(StandingReader.purge(fact.body()));
        case "CLOCK_OFFSET" ->
            ofClocks.add(
                new ClockDrifts.Key(
                    fact.body().path("deviceKey").asText(), StandingReader.day(fact.body())));
        default -> ofDays.add(fact.key());
      }
    }
    ofDays.addAll(open(devices));
    standings.addAll(ofDays(ofDays, window.upTo()));
    standings.addAll(clocks.standings(ofClocks));
    if (!standings.isEmpty()) {
      judged.fire(new StandingJudged(window.now(), standings));
    }
  }

  private List<Fact> arrived(long after, long upTo) {
    List<Fact> arrived = new ArrayList<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT fact, position, body FROM mention
                WHERE position > :after AND position <= :upTo AND fact IN ('GAP_OPENED',
                  'GAP_CLOSED', 'BATCH_TOTALS', 'PURGE_DEADLINE', 'CLOCK_OFFSET')
                ORDER BY position, fact_id
                """)
            .bind("after", after)
            .bind("upTo", upTo)
            .map((row, context) -> fact(row.getString(1), row.getLong(2), row.getString(3)))
            .forEach(fact -> fact.ifPresent(arrived::add)));
    return arrived;
  }

  private Optional<Fact> fact(String fact, long position, String text) {
    JsonNode body = tree(text);
    return StandingReader.key(fact, body).map(key -> new Fact(key, fact, position, body));
  }

  /** A gap that is closed keeps what was said when it was opened. */
  private void keep(Collection<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO standing_fact AS s (key, fact, position, device_key, open, body)
              VALUES (:key, :fact, :position, :device, :open, CAST(:body AS json))
              ON CONFLICT (key) DO UPDATE SET position = excluded.position, open = excluded.open,
                fact = CASE WHEN excluded.open THEN excluded.fact ELSE s.fact END,
                device_key = coalesce(excluded.device_key, s.device_key),
                body = CASE WHEN excluded.open THEN excluded.body ELSE s.body END
              WHERE excluded.position >= s.position
              """);
      for (Fact fact : facts) {
        batch
            .bind("key", fact.key())
            .bind("fact", fact.fact())
            .bind("position", fact.position())
            .bind("device", StandingReader.text(fact.body(), "deviceKey"))
            .bind("open", !fact.fact().equals("GAP_CLOSED"))
            .bind("body", fact.body().toString())
            .add();
      }
      batch.execute();
    });
  }

  /** What may have another answer now that something came of these terminals. */
  private List<String> open(Collection<String> devices) {
    if (devices.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT key FROM standing_fact
                WHERE device_key = ANY(:devices) AND %s ORDER BY key
                """
                    .formatted(UNSETTLED))
            .bindArray("devices", String.class, devices.stream().distinct().toArray())
            .mapTo(String.class)
            .list());
  }

  /** Gaps and totals. Those that are over are told at once; the others once all is told. */
  private List<Standing> ofDays(Set<String> keys, long upTo) {
    List<Standing> over = new ArrayList<>();
    List<Standing> open = new ArrayList<>();
    if (keys.isEmpty()) {
      return over;
    }
    jdbi.useHandle(sql ->
        sql.createQuery(
                "SELECT fact, open, body FROM standing_fact WHERE key = ANY(:keys) ORDER BY key")
            .bindArray("keys", String.class, keys.toArray())
            .map((row, context) ->
                row.getString("fact").equals("BATCH_TOTALS")
                    ? Optional.of(StandingReader.totals(tree(row.getString("body"))))
                    : StandingReader.gap(tree(row.getString("body")), row.getBoolean("open")))
            .forEach(each -> each.ifPresent(one -> (isOver(one) ? over : open).add(one))));
    for (Standing standing : days.told(open, upTo)) {
      over.add(
          switch (standing) {
            case Standing.Gap gap -> numbers.left(gap);
            case Standing.Totals totals -> explained.explained(totals);
            default -> standing;
          });
    }
    return over;
  }

  private static boolean isOver(Standing standing) {
    return switch (standing) {
      case Standing.Gap gap -> !gap.open();
      case Standing.Totals totals -> totals.claimed().equals(totals.held());
      default -> true;
    };
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored fact that is no JSON", e);
    }
  }
}
