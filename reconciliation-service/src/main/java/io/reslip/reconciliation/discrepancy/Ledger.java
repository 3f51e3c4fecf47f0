package io.reslip.reconciliation.discrepancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.audit.AuditChain;
import io.reslip.reconciliation.audit.AuditEvent;
import io.reslip.reconciliation.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only hand that writes discrepancies: each change brings its line of history, its entry in the
 * audit chain and its word to whoever listens, all in one transaction. Locks discrepancies in the
 * order of their ids and audit chains after them.
 */
@ApplicationScoped
public class Ledger implements Discrepancies {
  private final DiscrepancyTables tables;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectMapper json;
  private final Event<DiscrepanciesChanged> changed;

  Ledger(
      DiscrepancyTables tables,
      AuditTrail audit,
      Clock clock,
      ObjectMapper json,
      Event<DiscrepanciesChanged> changed) {
    this.tables = tables;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.changed = changed;
  }

  @Override
  public Optional<Discrepancy> find(UUID id) {
    return tables.find(List.of(id)).stream().findFirst();
  }

  @Override
  public Map<UUID, Discrepancy> find(Collection<UUID> ids) {
    return tables.find(ids).stream()
        .collect(Collectors.toMap(Discrepancy::id, Function.identity()));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Optional<Discrepancy> lock(UUID id) {
    return tables.lock(List.of(id)).stream().findFirst();
  }

  /** Locks those of these operations and those of these causes to the end of the transaction. */
  @Transactional(TxType.MANDATORY)
  public List<Discrepancy> lock(Collection<UUID> operationIds, Collection<String> causes) {
    return tables.lock(operationIds, causes);
  }

  @Override
  public List<Discrepancy> ofOperation(UUID operationId) {
    return tables.ofOperations(List.of(operationId));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Discrepancy move(UUID id, DiscrepancyEvent event, Actor actor, String detail) {
    Discrepancy before =
        lock(id).orElseThrow(() -> new IllegalArgumentException("there is no discrepancy " + id));
    Step step = Step.of(before, event, actor, clock.instant(), detail);
    take(List.of(step));
    return step.after();
  }

  /**
   * Takes these steps, of discrepancies that the caller has locked, or that are new; at most one
   * for each.
   */
  @Transactional(TxType.MANDATORY)
  public void take(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    tables.insert(after(steps, step -> step.before() == null));
    tables.update(after(steps, step -> step.before() != null));
    tables.remember(steps);
    audit.append(steps.stream().map(this::audited).toList());
    changed.fire(new DiscrepanciesChanged(steps.stream().map(Ledger::told).toList()));
  }

  private static List<Discrepancy> after(List<Step> steps, Predicate<Step> chosen) {
    return steps.stream().filter(chosen).map(Step::after).toList();
  }

  private static DiscrepanciesChanged.Change told(Step step) {
    Discrepancy before = step.before();
    return new DiscrepanciesChanged.Change(
        step.after(), step.event(), before == null ? null : before.state());
  }

  private AuditEvent audited(Step step) {
    Discrepancy after = step.after();
    Discrepancy before = step.before();
    ObjectNode detail = json.createObjectNode();
    put(detail, "kind", after.kind());
    put(detail, "source", after.source());
    put(detail, "cause", after.cause());
    put(detail, "from", before == null ? null : before.state());
    put(detail, "to", after.state());
    put(detail, "verdict", after.verdict());
    put(detail, "outcome", after.outcome());
    put(detail, "transactionId", after.transactionId());
    put(detail, "operationId", after.operationId());
    put(detail, "amount", after.amount());
    put(detail, "amountAtRisk", after.amountAtRisk());
    put(detail, "currency", after.currency());
    put(detail, "assignee", after.assignee());
    detail.put("revision", after.revision());
    detail.put("detail", step.detail());
    if (after.proof() != null) {
      detail.set("proof", after.proof());
    }
    return new AuditEvent(
        AuditChain.discrepancy(after.id()),
        step.actor(),
        "DISCREPANCY_" + step.event().name(),
        detail);
  }

  private static void put(ObjectNode into, String name, @Nullable Object value) {
    if (value instanceof Long number) {
      into.put(name, number);
    } else if (value != null) {
      into.put(name, value.toString());
    }
  }
}
