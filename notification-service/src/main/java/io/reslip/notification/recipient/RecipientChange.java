package io.reslip.notification.recipient;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.notification.access.Actor;
import io.reslip.notification.access.Roles;
import io.reslip.notification.canonical.CanonicalJson;
import io.reslip.notification.change.ChangeHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Set;

/** Puts a change of a recipient into effect. */
@ApplicationScoped
class RecipientChange implements ChangeHandler {
  static final String KIND = "RECIPIENT";

  private final RecipientStore store;
  private final CanonicalJson json;
  private final Clock clock;
  private final Event<RecipientChanged> changed;

  RecipientChange(
      RecipientStore store, CanonicalJson json, Clock clock, Event<RecipientChanged> changed) {
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
    return Set.of(Roles.CONFIG_ADMIN, Roles.APPROVER);
  }

  @Override
  public void apply(String subject, JsonNode body, Actor proposer, Actor approver) {
    int slash = subject.indexOf('/');
    RecipientRef ref =
        new RecipientRef(
            RecipientKind.of(subject.substring(0, slash)), subject.substring(slash + 1));
    store.hold(ref, true);
    store.put(
        ref,
        json.read(body.toString(), RecipientSettings.class),
        proposer,
        approver,
        clock.instant());
    changed.fire(new RecipientChanged(ref));
  }
}
