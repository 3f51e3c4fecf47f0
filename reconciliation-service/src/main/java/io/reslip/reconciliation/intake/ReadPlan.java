package io.reslip.reconciliation.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to read next in one request.
 *
 * @param slices never empty
 * @param cursor good for each of them: none of them has a fact before it that is not stored
 * @param all whether these are all slices of the replica
 */
record ReadPlan(List<Slice> slices, @Nullable String cursor, boolean all) {
  /** A slice that is this little ahead reads again with the others, to go with them from then. */
  static final long NEAR = 32;

  ReadPlan {
    slices = List.copyOf(slices);
  }

  /** The slices that are furthest behind, and those that can go with them. */
  static Optional<ReadPlan> of(List<Slice> mine) {
    Optional<Slice> last =
        mine.stream().min(Comparator.comparingLong(Slice::position).thenComparing(Slice::number));
    return last.map(slice -> {
      List<Slice> with = new ArrayList<>();
      for (Slice other : mine) {
        long ahead = other.position() - slice.reached();
        if (Objects.equals(other.cursor(), slice.cursor()) || (ahead >= 0 && ahead <= NEAR)) {
          with.add(other);
        }
      }
      return new ReadPlan(with, slice.cursor(), with.size() == mine.size());
    });
  }

  long base() {
    return slices.getFirst().base();
  }

  long epoch() {
    return slices.getFirst().epoch();
  }

  boolean rereading() {
    return slices.stream().anyMatch(Slice::rereading);
  }

  List<Integer> numbers() {
    return slices.stream().map(Slice::number).toList();
  }
}
