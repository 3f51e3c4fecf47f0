package io.reslip.reconciliation.repair.proposing;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairAction;
import io.reslip.reconciliation.repair.RepairState;
import io.reslip.reconciliation.repair.reconstruction.Reconstruction;
import io.reslip.reconciliation.repair.reconstruction.Restored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a repair of this discrepancy would be, by the records as they are now: a pure function.
 *
 * @param basis hex of a SHA-256 over all that it stands on
 */
record Draft(
    UUID discrepancyId,
    UUID transactionId,
    UUID operationId,
    Source restores,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    LocalDate businessDate,
    Restored restored,
    String basis) {

  /**
   * Drafts the repair.
   *
   * @param discrepancy one that {@link Restorability#concerns}
   * @param records all records of its operation
   * @param deviating sources that stand alone with another amount
   */
  static Draft of(Discrepancy discrepancy, Collection<HeldRecord> records, Set<Source> deviating) {
    Source restores = Objects.requireNonNull(discrepancy.source());
    Restored restored =
        Reconstruction.of(
            restores, discrepancy.type() == null ? "" : discrepancy.type(), records, deviating);
    return new Draft(
        discrepancy.id(),
        Objects.requireNonNull(discrepancy.transactionId()),
        Objects.requireNonNull(discrepancy.operationId()),
        restores,
        discrepancy.merchantKey(),
        discrepancy.deviceKey(),
        discrepancy.businessDate(),
        restored,
        basis(discrepancy, records, restored));
  }

  /** Why it cannot be proposed, in a sentence; empty when it can. */
  Optional<String> obstacle() {
    return restored.obstacle();
  }

  /** The proposal of it. */
  Repair proposed(Actor by, int approvals, Instant at, @Nullable String comment) {
    return new Repair(
        UUID.randomUUID(),
        discrepancyId,
        transactionId,
        operationId,
        RepairAction.RESTORE_RECORD,
        RepairState.PROPOSED,
        restores,
        merchantKey,
        deviceKey,
        businessDate,
        restored.amountMinor().orElseThrow(),
        restored.fields().path("currency").asText(),
        restored.fields(),
        restored.provenance(),
        List.copyOf(restored.missing().keySet()),
        restored.missing(),
        restored.contradictions(),
        by,
        at,
        comment,
        List.of(),
        approvals,
        basis,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static String basis(
      Discrepancy discrepancy, Collection<HeldRecord> records, Restored restored) {
    String held =
        records.stream()
            .filter(record -> record.role() != HeldRecord.Role.REPAIR)
            .sorted(Comparator.comparing(HeldRecord::id))
            .map(Draft::named)
            .collect(Collectors.joining("\n"));
    return sha256(
        String.join(
            "\n",
            String.valueOf(discrepancy.transactionId()),
            String.valueOf(discrepancy.operationId()),
            String.valueOf(discrepancy.outcome()),
            String.valueOf(discrepancy.merchantKey()),
            String.valueOf(discrepancy.deviceKey()),
            discrepancy.businessDate().toString(),
            held,
            restored.fields().toString(),
            restored.provenance().toString(),
            restored.contradictions().toString()));
  }

  private static String named(HeldRecord record) {
    JsonNode revision = record.body().path("revision");
    return record.role() + " " + record.id() + " " + revision.asInt(1);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
