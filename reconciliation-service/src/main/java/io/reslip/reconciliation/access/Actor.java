package io.reslip.reconciliation.access;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: Reslip itself or a person. A person is an issuer and a subject together: the
 * same subject of two issuers is two people.
 *
 * @param issuer issuer of the person's token; null for the machine
 * @param subject subject of the person's token; null for the machine
 */
public record Actor(Kind kind, @Nullable String issuer, @Nullable String subject) {

  /** What kind of actor. */
  @Schema(name = "ActorKind")
  public enum Kind {
    MACHINE,
    PERSON
  }

  /** Reslip itself: counts as nobody where people must decide. */
  public static final Actor MACHINE = new Actor(Kind.MACHINE, null, null);

  public Actor {
    boolean named = issuer != null && subject != null;
    if (named != (kind == Kind.PERSON) || (issuer == null) != (subject == null)) {
      throw new IllegalArgumentException("a person has an issuer and a subject, a machine neither");
    }
  }

  /** The person of this token. */
  public static Actor person(String issuer, String subject) {
    return new Actor(Kind.PERSON, Objects.requireNonNull(issuer), Objects.requireNonNull(subject));
  }

  /** The subject, or MACHINE: for lists and histories. */
  public String label() {
    return subject == null ? kind.name() : subject;
  }
}
