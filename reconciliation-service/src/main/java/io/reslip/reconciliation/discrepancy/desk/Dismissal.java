package io.reslip.reconciliation.discrepancy.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.change.ChangeHandler;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dismissing a discrepancy. Where money may be lost, or nobody can say that none is, it takes two
 * people, and they agree to what was at risk when it was proposed.
 */
@ApplicationScoped
class Dismissal implements ChangeHandler {
  static final String KIND = "DISMISSAL";
  private static final String REASON = "reason";
  private static final String AT_RISK = "amountAtRisk";
  private static final String CURRENCY = "currency";

  private final Discrepancies discrepancies;

  Dismissal(Discrepancies discrepancies) {
    this.discrepancies = discrepancies;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> approverRoles() {
    return Set.of(Roles.APPROVER);
  }

  static boolean takesTwo(Discrepancy one) {
    return !Objects.equals(one.amountAtRisk(), 0L);
  }

  /** What the second person is asked to agree to. */
  static ObjectNode proposal(Discrepancy one, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(REASON, reason)
        .put(AT_RISK, one.amountAtRisk())
        .put(CURRENCY, one.currency());
  }

  /** By one person, where no money hangs on it. */
  Discrepancy atOnce(Discrepancy one, String reason, Caller by) {
    return discrepancies.move(one.id(), DiscrepancyEvent.DISMISSED, by.actor(), reason);
  }

  @Override
  public void apply(String subject, JsonNode body, Actor proposer, Actor approver) {
    UUID id = UUID.fromString(subject);
    Discrepancy one = Problems.orNotFound(discrepancies.lock(id), "discrepancy", id);
    refuseClosed(one);
    if (!Objects.equals(one.amountAtRisk(), number(body.path(AT_RISK)))
        || !Objects.equals(one.currency(), text(body.path(CURRENCY)))) {
      throw Problems.conflict(
          "dismissal-outdated",
          "The amount at risk has changed since the dismissal was proposed: reject it and propose"
              + " it anew.");
    }
    discrepancies.move(id, DiscrepancyEvent.DISMISSED, approver, body.path(REASON).asText());
  }

  static void refuseClosed(Discrepancy one) {
    if (!one.state().allows(DiscrepancyEvent.DISMISSED)) {
      throw Problems.conflict(
          "discrepancy-closed", "This discrepancy is " + one.state() + ": nothing to dismiss.");
    }
  }

  private static @Nullable Long number(JsonNode value) {
    return value.isNumber() ? value.asLong() : null;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}
