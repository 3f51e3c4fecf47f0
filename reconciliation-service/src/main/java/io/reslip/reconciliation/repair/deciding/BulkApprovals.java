package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.Signatures;
import io.reslip.reconciliation.repair.deciding.BulkAnswer.Effect;
import io.reslip.reconciliation.repair.deciding.BulkAnswer.Item;
import io.reslip.reconciliation.repair.deciding.BulkAnswer.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many approvals by one person, in one transaction; what cannot be approved holds up nothing. */
@ApplicationScoped
class BulkApprovals {
  private final RepairReader reader;
  private final Decisions decisions;

  BulkApprovals(RepairReader reader, Decisions decisions) {
    this.reader = reader;
    this.decisions = decisions;
  }

  /** What would happen; nothing does. */
  BulkAnswer preview(List<UUID> ids, Actor person) {
    return answer(true, plan(ids, person));
  }

  /** Approves those that this person can. */
  @Transactional(Transactional.TxType.MANDATORY)
  BulkAnswer approve(List<UUID> ids, Actor person, @Nullable String comment) {
    List<Item> items = new ArrayList<>();
    for (Item planned : inLockOrder(plan(ids, person))) {
      items.add(planned.effect() == Effect.CANNOT ? planned : done(planned, person, comment));
    }
    return answer(false, items);
  }

  /** Someone else may have decided since it was planned. */
  private Item done(Item planned, Actor person, @Nullable String comment) {
    Optional<Repair> approved = decisions.approveIfAllowed(planned.repairId(), person, comment);
    if (approved.isEmpty()) {
      return plan(List.of(planned.repairId()), person).getFirst();
    }
    Repair repair = approved.get();
    Effect effect = repair.needs() == 0 ? Effect.TAKES_EFFECT : Effect.COUNTS;
    return item(repair, effect, null, repair.needs(), people(repair, Stream.empty()));
  }

  private List<Item> plan(List<UUID> ids, Actor person) {
    Map<UUID, Repair> found =
        reader.find(new TreeSet<>(ids)).stream()
            .collect(Collectors.toMap(Repair::id, Function.identity()));
    return ids.stream().distinct().map(id -> planned(id, found.get(id), person)).toList();
  }

  private static Item planned(UUID id, @Nullable Repair repair, Actor person) {
    if (repair == null) {
      return new Item(
          id, Effect.CANNOT, "There is no repair " + id + ".", 0, List.of(), null, null, null);
    }
    Optional<String> obstacle = repair.obstacleFor(person);
    if (obstacle.isPresent()) {
      List<String> people = people(repair, Stream.empty());
      return item(repair, Effect.CANNOT, obstacle.get(), repair.needs(), people);
    }
    int needs = repair.needs() - 1;
    Effect effect = needs == 0 ? Effect.TAKES_EFFECT : Effect.COUNTS;
    return item(repair, effect, null, needs, people(repair, Stream.of(person.label())));
  }

  private static Item item(
      Repair repair, Effect effect, @Nullable String reason, int needs, List<String> people) {
    return new Item(
        repair.id(),
        effect,
        reason,
        needs,
        needs == 0 ? List.of() : people,
        repair.state(),
        repair.amount(),
        repair.currency());
  }

  private static List<String> people(Repair repair, Stream<String> more) {
    Stream<String> before = Signatures.of(repair).stream().map(Signatures.Signature::subject);
    return Stream.concat(before, more).distinct().toList();
  }

  /** By the text of the id, which is how the database orders them; Java's own order is another. */
  private List<Item> inLockOrder(List<Item> items) {
    Map<UUID, UUID> discrepancies =
        reader.find(items.stream().map(Item::repairId).toList()).stream()
            .collect(Collectors.toMap(Repair::id, Repair::discrepancyId));
    return items.stream()
        .sorted(
            Comparator.comparing(
                item -> discrepancies.getOrDefault(item.repairId(), item.repairId()).toString()))
        .toList();
  }

  private static BulkAnswer answer(boolean preview, List<Item> items) {
    Map<Effect, Map<String, List<Item>>> grouped =
        items.stream()
            .filter(item -> item.currency() != null)
            .collect(
                Collectors.groupingBy(
                    Item::effect,
                    TreeMap::new,
                    Collectors.groupingBy(
                        item -> String.valueOf(item.currency()),
                        TreeMap::new,
                        Collectors.toList())));
    List<Sum> sums = new ArrayList<>();
    grouped.forEach((effect, byCurrency) ->
        byCurrency.forEach(
            (currency, group) -> sums.add(new Sum(effect, currency, group.size(), sum(group)))));
    return new BulkAnswer(preview, items, sums);
  }

  private static long sum(List<Item> items) {
    return items.stream()
        .map(Item::amount)
        .mapToLong(amount -> amount == null ? 0 : amount)
        .reduce(0, Math::addExact);
  }
}
