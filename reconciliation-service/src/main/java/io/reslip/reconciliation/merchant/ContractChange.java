package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.access.Roles;
import io.reslip.reconciliation.change.ChangeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Set;

/** Puts an approved contract into effect, and tells those who judge by it. */
@ApplicationScoped
class ContractChange implements ChangeHandler {
  static final String KIND = "MERCHANT";

  private final MerchantStore store;
  private final ObjectMapper json;
  private final Clock clock;
  private final Event<ContractChanged> changed;

  ContractChange(
      MerchantStore store, ObjectMapper json, Clock clock, Event<ContractChanged> changed) {
    this.store = store;
    this.json = json;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> approverRoles() {
    return Set.of(Roles.APPROVER, Roles.CONFIG_ADMIN);
  }

  @Override
  public void apply(String subject, JsonNode body, Actor proposer, Actor approver) {
    Contract contract = terms(body).of(subject);
    store.put(contract, clock.instant());
    changed.fire(new ContractChanged(contract));
  }

  private ContractTerms terms(JsonNode body) {
    try {
      return json.treeToValue(body, ContractTerms.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a proposed contract that cannot be read again", e);
    }
  }
}
