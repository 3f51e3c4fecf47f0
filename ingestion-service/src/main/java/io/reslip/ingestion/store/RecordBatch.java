package io.reslip.ingestion.store;

import io.reslip.ingestion.copy.BinaryCopy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records that come together, with their JSON made once. For one thread. */
public final class RecordBatch {
  private final List<RecordRow> came;
  private final Map<RecordRow, byte[]> bodies = new IdentityHashMap<>();

  /**
   * @param came in the order in which they were told
   */
  public RecordBatch(List<RecordRow> came) {
    this.came = came;
  }

  /** The records in the order in which they were told. */
  public List<RecordRow> came() {
    return came;
  }

  /** The canonical JSON of a row. */
  public byte[] body(RecordRow row) {
    return bodies.computeIfAbsent(row, RecordJson::write);
  }

  /** Days whose partitions must be there. */
  public Set<LocalDate> days() {
    return came.stream().map(row -> row.record().partitionDate()).collect(Collectors.toSet());
  }

  /** Whether two of them share an identity, so that they cannot all be new. */
  public boolean hasLikes() {
    Set<UUID> ids = HashSet.newHashSet(came.size());
    return !came.stream().allMatch(row -> ids.add(row.id()));
  }

  /** Rows for the table, in the order of their ids: all who write in one order meet no deadlock. */
  BinaryCopy rows(Collection<RecordRow> rows) {
    BinaryCopy copy = RecordTable.copyInto("record");
    rows.stream()
        .sorted((a, b) -> unsigned(a.id(), b.id()))
        .forEach(row -> RecordTable.append(copy, row, body(row)));
    return copy;
  }

  /** As PostgreSQL orders them; UUID itself compares signed numbers. */
  private static int unsigned(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
