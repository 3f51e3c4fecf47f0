package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The people who answer for a repair: who proposed it, if a person did, and who approved it. */
final class Signatures {

  /** One person, and when. */
  record Signature(String subject, Instant at) {}

  private Signatures() {}

  static List<Signature> of(Repair repair) {
    Stream<Signature> proposer =
        repair.proposedBy().kind() == Actor.Kind.PERSON
            ? Stream.of(new Signature(repair.proposedBy().label(), repair.proposedAt()))
            : Stream.empty();
    Stream<Signature> approvers =
        repair.approvals().stream()
            .map(approval -> new Signature(approval.subject(), approval.at()));
    return Stream.concat(proposer, approvers).toList();
  }
}
