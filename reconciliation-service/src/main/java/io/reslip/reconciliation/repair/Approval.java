package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.access.Actor;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person's yes. */
@Schema(name = "RepairApproval")
public record Approval(String issuer, String subject, Instant at, @Nullable String comment) {

  /** Whether this person gave it. */
  public boolean by(Actor person) {
    return issuer.equals(person.issuer()) && subject.equals(person.subject());
  }
}
