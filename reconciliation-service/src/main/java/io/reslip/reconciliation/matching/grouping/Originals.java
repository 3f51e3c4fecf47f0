package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.RecordKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a void, refund or reversal speaks of: by reference, then the nearest day before. */
final class Originals {
  private static final long LONGEST_DAYS = 400;
  private static final long OWN_RRN_DAYS = 40;

  private Originals() {}

  static void link(List<Draft> drafts) {
    for (Draft draft : drafts) {
      References references = new References(draft);
      Fit best = null;
      Draft original = null;
      boolean tied = false;
      for (Draft candidate : drafts) {
        Fit fit = candidate == draft ? null : references.fit(candidate);
        if (fit != null) {
          int order = best == null ? -1 : fit.compareTo(best);
          tied = order == 0 || (order > 0 && tied);
          if (order < 0) {
            best = fit;
            original = candidate;
          }
        }
      }
      if (tied) {
        draft.leaveOriginalOpen();
      } else if (original != null) {
        draft.speakOf(original);
      }
    }
  }

  /** How well a candidate fits; the smaller the better. */
  private record Fit(int reference, long days, boolean otherAmount) implements Comparable<Fit> {
    @Override
    public int compareTo(Fit other) {
      if (reference != other.reference) {
        return Integer.compare(reference, other.reference);
      }
      return days != other.days
          ? Long.compare(days, other.days)
          : Boolean.compare(otherAmount, other.otherAmount);
    }
  }

  private static final class References {
    private final Draft draft;
    private final Set<String> rrns = new HashSet<>();
    private final Set<String> traces = new HashSet<>();
    private final Set<String> ownRrns = new HashSet<>();

    References(Draft draft) {
      this.draft = draft;
      for (Member member : draft.members()) {
        add(rrns, member.keys().originalRrn());
        add(traces, member.keys().originalTrace());
        add(ownRrns, member.keys().rrn());
      }
    }

    private static void add(Set<String> keys, @Nullable String key) {
      if (key != null) {
        keys.add(key);
      }
    }

    @Nullable Fit fit(Draft candidate) {
      if (!draft.family().speaksOf(candidate.family())) {
        return null;
      }
      long days =
          draft.traits().businessDate().toEpochDay()
              - candidate.traits().businessDate().toEpochDay();
      int reference = 0;
      for (Member member : candidate.members()) {
        int mine = reference(member.keys());
        reference = mine != 0 && (reference == 0 || mine < reference) ? mine : reference;
      }
      // A clock beyond midnight may date the original one day late.
      if (reference == 0 || days < -1 || days > (reference == 3 ? OWN_RRN_DAYS : LONGEST_DAYS)) {
        return null;
      }
      boolean sameAmount =
          Objects.equals(draft.traits().amountMinor(), candidate.traits().amountMinor());
      return new Fit(reference, Math.abs(days), !sameAmount);
    }

    private int reference(RecordKeys keys) {
      if (rrns.contains(keys.rrn())) {
        return 1;
      }
      if (traces.contains(keys.trace())) {
        return 2;
      }
      return ownRrns.contains(keys.rrn()) ? 3 : 0;
    }
  }
}
