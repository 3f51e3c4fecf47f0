package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The people who answer for a repair: who proposed it, if a person did, and who approved it. */
public final class Signatures {

  /** One person, and when. */
  public record Signature(String subject, Instant at) {}

  private Signatures() {}

  /** In the order in which they stood up for it. */
  public static List<Signature> of(Repair repair) {
    Stream<Person> proposer =
        repair.proposedBy().kind() == Actor.Kind.PERSON
            ? Stream.of(new Person(repair.proposedBy(), repair.proposedAt()))
            : Stream.empty();
    Stream<Person> approvers =
        repair.approvals().stream()
            .map(approval ->
                new Person(Actor.person(approval.issuer(), approval.subject()), approval.at()));
    List<Person> people = Stream.concat(proposer, approvers).toList();
    boolean namesakes =
        people.stream().map(person -> person.who().label()).distinct().count() < people.size();
    return people.stream()
        .map(person -> new Signature(name(person.who(), namesakes), person.at()))
        .toList();
  }

  /** Two people of the same name are told apart by who vouches for each. */
  private static String name(Actor who, boolean namesakes) {
    return namesakes ? who.label() + " (" + who.issuer() + ")" : who.label();
  }

  private record Person(Actor who, Instant at) {}
}
