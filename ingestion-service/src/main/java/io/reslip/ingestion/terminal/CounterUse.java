package io.reslip.ingestion.terminal;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk says of one counter of a terminal.
 *
 * @param key whose
 * @param merchantKey our merchant, where known
 * @param from first day on which it was used
 * @param to last day
 * @param numbers that were used
 */
record CounterUse(
    Key key, @Nullable String merchantKey, LocalDate from, LocalDate to, Numbers numbers) {

  /**
   * A counter, in the order in which rows are locked.
   *
   * @param batch in which trace numbers are counted; empty for the counter of batches
   */
  record Key(String device, Counter counter, String batch) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = device.compareTo(other.device);
      order = order == 0 ? counter.compareTo(other.counter) : order;
      return order == 0 ? batch.compareTo(other.batch) : order;
    }
  }

  /** What is counted. */
  enum Counter {
    BATCH,
    STAN
  }

  private static final class Gathered {
    private @Nullable String merchantKey;
    private LocalDate from = LocalDate.MAX;
    private LocalDate to = LocalDate.MIN;
    private final Numbers.Builder numbers = new Numbers.Builder();

    void gather(Trace trace) {
      merchantKey = trace.merchantKey() == null ? merchantKey : trace.merchantKey();
      from = trace.businessDate().isBefore(from) ? trace.businessDate() : from;
      to = trace.businessDate().isAfter(to) ? trace.businessDate() : to;
    }
  }

  /** One for each counter, in the order of their keys. */
  static List<CounterUse> of(List<Trace> traces) {
    SortedMap<Key, Gathered> counters = new TreeMap<>();
    for (Trace trace : traces) {
      Gathered batches = of(counters, new Key(trace.deviceKey(), Counter.BATCH, ""));
      batches.gather(trace);
      batches.numbers.add(trace.batch());
      Gathered stans = of(counters, new Key(trace.deviceKey(), Counter.STAN, trace.batch()));
      stans.gather(trace);
      trace.stans().forEach(stans.numbers::add);
    }
    return counters.entrySet().stream()
        .map(entry -> {
          Gathered all = entry.getValue();
          return new CounterUse(
              entry.getKey(), all.merchantKey, all.from, all.to, all.numbers.build());
        })
        .toList();
  }

  private static Gathered of(SortedMap<Key, Gathered> counters, Key key) {
    return counters.computeIfAbsent(key, any -> new Gathered());
  }
}
