package io.reslip.notification.proof;

import io.reslip.notification.payment.PaymentText;
import io.reslip.notification.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A genuine document as its page shows it, every text in the reader's language. */
final class ProofView {
  private final Words words;
  private final ProofAnswer answer;
  private final ProofDocument document;
  private final PaymentText payment;
  private final Map<Evidence, Integer> evidence = new LinkedHashMap<>();

  ProofView(ProofAnswer answer, ProofDocument document, Words words) {
    this.words = words;
    this.answer = answer;
    this.document = document;
    this.payment = new PaymentText(document.payment(), words);
    document
        .restoration()
        .fields()
        .forEach(field ->
            Evidence.of(field, words)
                .ifPresent(found -> evidence.putIfAbsent(found, evidence.size() + 1)));
  }

  /** One field: its value, and which evidence it stands on. */
  record Field(
      String label,
      String value,
      @Nullable Integer evidence,
      String bytes,
      String rule,
      String certainty) {}

  /** An approval. */
  record Approval(String by, String at) {}

  public String amount() {
    return payment.amount();
  }

  public String headline() {
    return words.say("proof.headline", payment.type(), payment.merchant());
  }

  public String story() {
    return words.say("proof.story", words.term("missingFrom", document.restoration().restored()));
  }

  public String supersededAt() {
    ProofAnswer.Superseded superseded = answer.superseded();
    return superseded == null ? "" : words.time(superseded.at());
  }

  public List<PaymentText.Row> payment() {
    return payment.rows();
  }

  public List<Field> fields() {
    FieldText text = new FieldText(words, document.payment().currency());
    return document.restoration().fields().stream()
        .map(field ->
            new Field(
                words.term("field", field.field()),
                text.value(field.field(), field.value()),
                Evidence.of(field, words).map(evidence::get).orElse(null),
                bytes(field),
                field.rule() == null ? "" : words.term("rule", field.rule()),
                text.certainty(field.certainty())))
        .toList();
  }

  /** Each upload once, in the order of its number. */
  public List<Evidence> evidence() {
    return List.copyOf(evidence.keySet());
  }

  public List<Approval> approvals() {
    ProofClaim claim = document.restoration();
    List<Approval> approvals = new ArrayList<>();
    for (int i = 0; i < claim.approvedBy().size(); i++) {
      approvals.add(
          new Approval(
              claim.approvedBy().get(i),
              i < claim.approvedAt().size() ? words.time(claim.approvedAt().get(i)) : ""));
    }
    return approvals;
  }

  public String restoredAt() {
    return words.time(document.restoration().restoredAt());
  }

  public List<PaymentText.Row> references() {
    ProofClaim claim = document.restoration();
    List<PaymentText.Row> rows = new ArrayList<>();
    add(rows, "code", answer.code());
    add(rows, "issuedAt", words.time(answer.issuedAt()));
    add(rows, "repairId", claim.repairId());
    add(rows, "discrepancyId", claim.discrepancyId());
    add(rows, "transactionId", claim.transactionId());
    add(rows, "auditHead", claim.auditHead());
    add(rows, "signature", words.say("proof.signature", answer.keyVersion()));
    return rows;
  }

  private String bytes(ProvenField field) {
    Long offset = field.offset();
    Long length = field.length();
    if (offset == null || length == null || length == 0) {
      return "";
    }
    return words.say("proof.bytes", offset, offset + length - 1);
  }

  private void add(List<PaymentText.Row> rows, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add(new PaymentText.Row(words.say("proof.reference." + key), value));
    }
  }
}
