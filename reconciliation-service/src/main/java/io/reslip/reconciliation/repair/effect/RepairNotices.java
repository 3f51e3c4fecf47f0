package io.reslip.reconciliation.repair.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.audit.AuditChain;
import io.reslip.reconciliation.audit.AuditTrail;
import io.reslip.reconciliation.merchant.Contract;
import io.reslip.reconciliation.merchant.Contracts;
import io.reslip.reconciliation.notice.Notice;
import io.reslip.reconciliation.notice.Notices;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import io.reslip.reconciliation.repair.Signatures;
import io.reslip.reconciliation.repair.reconstruction.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What merchants are told of repairs, with the proof that they can check. */
@ApplicationScoped
class RepairNotices {
  /** Restored fields that a notice repeats. */
  private static final Set<String> TOLD =
      Set.of("type", "occurredAt", "businessDate", "batch", "stan", "rrn", "cardMask");

  private final Notices notices;
  private final Contracts contracts;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectMapper json;

  RepairNotices(
      Notices notices, Contracts contracts, AuditTrail audit, Clock clock, ObjectMapper json) {
    this.notices = notices;
    this.contracts = contracts;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** These were accepted just now, and their audit chains say so. */
  void restored(Collection<Repair> accepted) {
    Map<String, Contract> merchants = merchants(accepted);
    Map<AuditChain, String> heads =
        audit.heads(accepted.stream().map(RepairNotices::chain).distinct().toList());
    List<Notices.Due> due = new ArrayList<>();
    for (Repair repair : accepted) {
      String merchant = repair.merchantId();
      if (merchant == null) {
        continue;
      }
      Notice notice =
          new Notice(
              restoredCause(repair),
              Notice.Kind.RECORD_RESTORED,
              Notice.Recipient.merchant(merchant),
              data(repair, merchants.get(merchant)),
              proof(repair, heads.get(chain(repair))),
              null);
      due.add(new Notices.Due(about(repair), notice));
    }
    notices.tell(due);
  }

  /** These were reversed just now: who was told that they were restored is told so. */
  void withdrawn(Collection<Taken> reversed) {
    Map<String, Contract> merchants = merchants(reversed.stream().map(Taken::repair).toList());
    List<Notices.Due> due = new ArrayList<>();
    for (Taken one : reversed) {
      Repair repair = one.repair();
      String merchant = repair.merchantId();
      if (merchant == null || !notices.takeBack(restoredCause(repair))) {
        continue;
      }
      ObjectNode data = data(repair, merchants.get(merchant));
      data.put("reason", one.reason());
      Notice notice =
          new Notice(
              "repair:" + repair.id() + ":withdrawn",
              Notice.Kind.RESTORATION_WITHDRAWN,
              Notice.Recipient.merchant(merchant),
              data,
              null,
              restoredCause(repair));
      due.add(new Notices.Due(about(repair), notice));
    }
    notices.tell(due);
  }

  private Map<String, Contract> merchants(Collection<Repair> repairs) {
    Set<String> keys =
        repairs.stream()
            .map(Repair::merchantId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return keys.isEmpty() ? Map.of() : contracts.of(keys);
  }

  private ObjectNode data(Repair repair, @Nullable Contract merchant) {
    ObjectNode data = json.createObjectNode();
    data.put("merchantId", repair.merchantId());
    if (merchant != null) {
      data.put("merchantName", merchant.name());
    }
    if (repair.terminalId() != null) {
      data.put("terminalId", repair.terminalId());
    }
    data.put("restored", repair.restores().name());
    data.put("amount", repair.amount()).put("currency", repair.currency());
    repair.fields().properties().stream()
        .filter(field -> TOLD.contains(field.getKey()))
        .forEach(field -> data.set(field.getKey(), field.getValue()));
    data.put("repairId", repair.id().toString());
    data.put("discrepancyId", repair.discrepancyId().toString());
    return data;
  }

  private ObjectNode proof(Repair repair, @Nullable String auditHead) {
    ObjectNode proof = json.createObjectNode();
    proof.put("repairId", repair.id().toString());
    proof.put("discrepancyId", repair.discrepancyId().toString());
    proof.put("transactionId", repair.transactionId().toString());
    proof.put("restored", repair.restores().name());
    ArrayNode fields = proof.putArray("fields");
    repair.provenance().forEach(one -> fields.add(proven(repair, one)));
    ArrayNode people = proof.putArray("approvedBy");
    ArrayNode times = proof.putArray("approvedAt");
    for (Signatures.Signature signature : Signatures.of(repair)) {
      people.add(signature.subject());
      times.add(signature.at().toString());
    }
    proof.put("restoredAt", clock.instant().toString());
    proof.put("auditHead", auditHead);
    return proof;
  }

  private ObjectNode proven(Repair repair, Provenance provenance) {
    ObjectNode field = json.valueToTree(provenance);
    JsonNode value = repair.fields().at("/" + provenance.field().replace('.', '/'));
    return field.set("value", value);
  }

  private static AuditChain chain(Repair repair) {
    return AuditChain.discrepancy(repair.discrepancyId());
  }

  private static String restoredCause(Repair repair) {
    return "repair:" + repair.id() + ":restored";
  }

  private static String about(Repair repair) {
    return "repair:" + repair.id();
  }
}
