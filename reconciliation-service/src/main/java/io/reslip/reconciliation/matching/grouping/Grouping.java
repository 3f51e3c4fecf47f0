package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.expectation.LegsOwed;
import io.reslip.reconciliation.expectation.Matrix;
import io.reslip.reconciliation.expectation.Payment;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.kinds.PaymentTold;
import io.reslip.reconciliation.matching.kinds.ShopEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a neighbourhood together. */
public final class Grouping {
  private final List<Member> members;
  private final LaterAnswers answers;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<StoredRecord> unplaced = new ArrayList<>();

  private Grouping(Collection<Member> members) {
    this.members = members.stream().sorted(Member.ORDER).toList();
    this.answers = LaterAnswers.among(this.members);
  }

  /** The same where nothing is known of what terminals did besides. */
  public static Grouped of(Collection<Member> members) {
    return of(members, EventsByTrace.NONE);
  }

  /** The operations of these records, which are all that share a key with one of them. */
  public static Grouped of(Collection<Member> members, EventsByTrace events) {
    Grouping grouping = new Grouping(members);
    grouping.join();
    grouping.placeExtras();
    grouping.tell();
    Originals.link(grouping.drafts);
    return grouping.result(new Views(grouping.drafts, events));
  }

  private void join() {
    Map<TypeFamily, List<Member>> families = new LinkedHashMap<>();
    members.stream()
        .filter(answers::isLeg)
        .forEach(member ->
            families.computeIfAbsent(member.family(), family -> new ArrayList<>()).add(member));
    families
        .values()
        .forEach(family -> UnitJoiner.join(family).forEach(unit -> drafts.add(new Draft(unit))));
  }

  private void placeExtras() {
    for (Member extra : members) {
      if (answers.isLeg(extra)) {
        continue;
      }
      Member answer = answers.of(extra);
      if (answer != null) {
        holding(answer.record().id()).add(extra, Role.DUPLICATE, Pass.IDENTITY);
        continue;
      }
      Role role = extra.source() == Source.REPAIR ? Role.REPAIR : Role.CONFLICT;
      List<Draft> fitting = fitting(extra);
      Draft contradicted =
          extra.record().conflictOf() == null ? null : find(extra.record().conflictOf());
      if (fitting.size() == 1) {
        fitting.getFirst().add(extra, role, pass(extra, fitting.getFirst()));
      } else if (contradicted != null) {
        contradicted.add(extra, role, Pass.IDENTITY);
      } else if (role == Role.CONFLICT) {
        drafts.add(new Draft(extra));
      } else {
        unplaced.add(extra.record());
      }
    }
    drafts.sort(Comparator.comparing(Draft::first, Member.ORDER));
  }

  /** The operations that the record fits best; several when it fits them equally. */
  private List<Draft> fitting(Member extra) {
    List<Draft> best = new ArrayList<>();
    int level = Evidence.NONE - 1;
    for (Draft draft : drafts) {
      Unit unit = draft.unit();
      if (unit != null && draft.family().equals(extra.family())) {
        int mine = unit.level(extra);
        if (mine < level) {
          best.clear();
          level = mine;
        }
        if (mine == level) {
          best.add(draft);
        }
      }
    }
    return best;
  }

  private @Nullable Draft find(UUID id) {
    for (Draft draft : drafts) {
      for (Member member : draft.members()) {
        if (member.record().id().equals(id)) {
          return draft;
        }
      }
    }
    return null;
  }

  private Draft holding(UUID id) {
    Draft draft = find(id);
    if (draft == null) {
      throw new IllegalStateException("a record without its operation");
    }
    return draft;
  }

  private static Pass pass(Member extra, Draft draft) {
    return draft.members().stream()
        .filter(member -> Evidence.level(extra, member) != Evidence.NONE)
        .map(member -> Evidence.pass(extra, member))
        .min(Comparator.naturalOrder())
        .orElse(Pass.IDENTITY);
  }

  private void tell() {
    Map<Unit, Draft> byUnit = new IdentityHashMap<>();
    drafts.forEach(draft -> {
      if (draft.unit() != null) {
        byUnit.put(draft.unit(), draft);
      }
    });
    byUnit.forEach((unit, draft) ->
        unit.rivals().stream()
            .map(byUnit::get)
            .filter(rival -> rival != null)
            .forEach(rival -> draft.tell(rival.legs().keySet())));
  }

  private Grouped result(Views views) {
    Map<Draft, Integer> places = new HashMap<>();
    drafts.forEach(draft -> places.put(draft, places.size()));
    List<GroupedOperation> operations = new ArrayList<>();
    for (Draft draft : drafts) {
      PaymentTold told = views.payment(draft);
      if (told.operation().refusedAtTerminal()) {
        draft.tell(Set.of(Source.TERMINAL));
      }
      Matrix.Owed owed = LegsOwed.possible(payment(draft, told));
      List<Finding> findings = Findings.of(draft, told, drafts);
      operations.add(
          new GroupedOperation(
              places.getOrDefault(draft.root(), places.getOrDefault(draft, 0)),
              draft.placements(),
              draft.traits(),
              findings,
              Marks.of(ShopEvidence.of(told), told.operation(), owed.by(), findings),
              draft.legs().keySet(),
              draft.told(),
              owed.sources()));
    }
    return new Grouped(operations, unplaced);
  }

  private Payment payment(Draft draft, PaymentTold told) {
    Traits traits = draft.traits();
    return new Payment(
        traits.rail(),
        traits.type(),
        traits.result(),
        traits.tender(),
        draft.identified(),
        draft.legs().keySet().equals(Set.of(Source.TILL)),
        !told.takenBack().isEmpty(),
        told.reversed(),
        !told.reversals().isEmpty()
            || told.operation().unansweredAtTerminal()
            || told.operation().refusedAtTerminal());
  }
}
