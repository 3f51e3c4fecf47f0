package io.reslip.ingestion.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.ingestion.access.Actor;
import io.reslip.ingestion.access.Roles;
import io.reslip.ingestion.change.ChangeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;

/** Puts the next version of an own layout into effect. */
@ApplicationScoped
class LayoutChange implements ChangeHandler {
  static final String KIND = "LAYOUT";

  /** The member of a change's body that holds the file. */
  static final String FILE = "file";

  private final OwnLayouts own;
  private final Clock clock;

  LayoutChange(OwnLayouts own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> approverRoles() {
    return Set.of(Roles.CONFIG_ADMIN, Roles.APPROVER);
  }

  @Override
  public void apply(String subject, JsonNode body, Actor proposer, Actor approver) {
    own.add(subject, body.path(FILE).asText(), proposer, approver, clock.instant());
  }
}
