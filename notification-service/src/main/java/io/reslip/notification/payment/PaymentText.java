package io.reslip.notification.payment;

import io.reslip.notification.wording.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as people read it, in one language. */
public final class PaymentText {
  private final RestoredPayment payment;
  private final Words words;

  public PaymentText(RestoredPayment payment, Words words) {
    this.payment = payment;
    this.words = words;
  }

  /** A label and what stands beside it. */
  public record Row(String label, String value) {}

  public String amount() {
    return words.money(payment.amount(), payment.currency());
  }

  public String type() {
    return words.term("type", payment.type());
  }

  /** The book that the record was missing from, as it stands in a sentence. */
  public String missingFrom() {
    return words.term("source", payment.restored());
  }

  /** The merchant by name, else by number. */
  public String merchant() {
    String name = payment.merchantName();
    return name == null || name.isBlank() ? payment.merchantId() : name;
  }

  /** What tells this payment from any other; unknown ones are left out. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(rows, "type", type());
    add(rows, "amount", amount());
    add(rows, "occurredAt", payment.occurredAt() == null ? null : words.time(payment.occurredAt()));
    add(
        rows,
        "businessDate",
        payment.businessDate() == null ? null : words.date(payment.businessDate()));
    if (!merchant().equals(payment.merchantId())) {
      add(rows, "merchantName", merchant());
    }
    add(rows, "merchantId", payment.merchantId());
    add(rows, "terminalId", payment.terminalId());
    add(rows, "batch", payment.batch());
    add(rows, "stan", payment.stan());
    add(rows, "rrn", payment.rrn());
    add(rows, "cardMask", payment.cardMask());
    return rows;
  }

  private void add(List<Row> rows, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      rows.add(new Row(words.term("field", field), value));
    }
  }
}
