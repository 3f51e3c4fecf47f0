package io.reslip.ingestion.layout.statement;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.layout.RecordAssembler;
import io.reslip.ingestion.layout.UploadContext;
import io.reslip.ingestion.record.IdentityRule;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.OperationType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of bank statements into records. A line has the same identity in whatever kind of
 * statement it is told: account, booking date, amount, currency, way, the bank's reference or else
 * the owner's, and which of several such lines it is. One for each upload and kind of statement.
 */
public final class StatementRecords {

  /** What banks write where there is no reference, or where it stands in the remittance text. */
  private static final Set<String> NO_REFERENCE =
      Set.of("NONREF", "NOTPROVIDED", "EREF", "PREF", "MARF");

  private final RecordAssembler byBank;
  private final RecordAssembler byOwner;

  /** For one upload. */
  public StatementRecords(UploadContext context) {
    this.byBank = new RecordAssembler(context, rule(CHANNEL_ORDER_NO));
    this.byOwner = new RecordAssembler(context, rule(MERCHANT_ORDER_NO));
  }

  /** The record of a line, or the reject that says what is wrong with it. */
  public Item assemble(
      StatementLine line, ByteRange evidence, long lineNumber, Supplier<String> excerpt) {
    String bank = reference(line.bankReference());
    String owner = reference(line.ownerReference());
    PaymentFields fields =
        PaymentFields.builder()
            .set(TYPE, line.reversal() ? OperationType.REVERSAL : OperationType.PAYOUT)
            .set(ACCOUNT, line.account())
            .set(SETTLEMENT_DATE, line.booked())
            .set(AMOUNT, line.amountMinor())
            .set(CURRENCY, line.currency())
            .set(DIRECTION, line.credit() ? Direction.CREDIT : Direction.DEBIT)
            .set(CHANNEL_ORDER_NO, bank)
            .set(MERCHANT_ORDER_NO, owner)
            .build();
    return (bank == null ? byOwner : byBank)
        .assemble(fields, null, Integrity.INTACT, evidence, lineNumber, excerpt);
  }

  /** A reference that tells something, or null. */
  public static @Nullable String reference(@Nullable String told) {
    if (told == null) {
      return null;
    }
    String text = told.strip();
    boolean none =
        NO_REFERENCE.contains(text.toUpperCase(Locale.ROOT))
            || text.chars().allMatch(c -> c == '0');
    return none ? null : text;
  }

  private static IdentityRule rule(RecordField reference) {
    return new IdentityRule(
        List.of(ACCOUNT, AMOUNT),
        List.of(),
        List.of(CURRENCY, DIRECTION, reference),
        true,
        IdentityRule.Occurrence.BY_KEY);
  }
}
