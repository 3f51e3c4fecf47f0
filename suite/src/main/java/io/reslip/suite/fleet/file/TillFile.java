package io.reslip.suite.fleet.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A merchant's cash registers, layout {@code reslip-ndjson}. What was paid by card names the
 * terminal and either the reference number or batch and trace number, as the register's maker
 * pleased.
 */
public final class TillFile implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int SKUS = 400;
  private static final int SPLIT_PER_MILLE = 20;

  private final Times times;
  private final Dice dice;
  private final JsonGenerator json;

  /**
   * @param dice for what was in the baskets
   */
  public TillFile(LocalDate day, Dice dice, OutputStream out) throws IOException {
    this.times = new Times(day);
    this.dice = dice;
    this.json = JSON.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /**
   * Writes what the till says of this operation, and tells how many lines that took.
   *
   * @param tipMinor what was added to it later as a tip, beside its amount; 0 for nothing
   */
  public int write(Operation operation, long tipMinor) throws IOException {
    int lines = operation.told(Source.TILL);
    for (int i = 0; i < lines; i++) {
      Dice basket = dice.forPart(operation.terminal().index()).forPart(operation.number());
      int second = operation.second() + basket.between(0, 20);
      Wallet wallet = operation.wallet();
      String tender = wallet == null ? "CARD" : "WALLET";
      begin(operation.terminal(), operation.type().name(), tender, operation.invoiceNo(), second);
      json.writeStringField("terminalId", operation.terminal().id());
      if (wallet != null) {
        json.writeStringField("rail", wallet.rail().name());
        json.writeStringField("merchantOrderNo", wallet.merchantOrderNo());
      }
      boolean byReference = operation.tellsReference(Source.TILL);
      if (byReference) {
        json.writeStringField("rrn", operation.rrn());
      } else {
        json.writeStringField("batch", operation.batch());
        json.writeStringField("stan", operation.stan());
      }
      original(operation, byReference);
      amount(
          operation.amountTold(Source.TILL),
          Objects.requireNonNull(operation.type().direction()),
          basket);
      if (tipMinor > 0 && operation.type() == OperationType.SALE) {
        json.writeObjectFieldStart("amounts");
        json.writeNumberField("tip", tipMinor);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return lines == 0 ? 0 : lines + inCash(operation);
  }

  /** The rest of a sale that was paid partly in cash: another tender line of the same invoice. */
  private int inCash(Operation operation) throws IOException {
    Dice rest = dice.forPart(-1L - operation.terminal().index()).forPart(operation.number());
    boolean split =
        operation.terminal().merchant().splitsTenders()
            && operation.type() == OperationType.SALE
            && rest.perMille(SPLIT_PER_MILLE);
    if (!split) {
      return 0;
    }
    begin(operation.terminal(), "SALE", "CASH", operation.invoiceNo(), operation.second());
    amount(rest.between(100, 5_000), "DEBIT", rest);
    json.writeEndObject();
    return 1;
  }

  /** Writes a sale that was paid in cash or otherwise without a terminal. */
  public void write(CounterSale sale) throws IOException {
    Dice basket = dice.forPart(sale.register().index()).forPart(-1L - sale.number());
    String invoiceNo = sale.register().register() + "-C" + Digits.padded(sale.number() + 1L, 5);
    begin(sale.register(), "SALE", sale.tender(), invoiceNo, sale.second());
    amount(sale.amountMinor(), "DEBIT", basket);
    json.writeEndObject();
  }

  /** Flushes; the stream stays open. */
  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }

  private void begin(Terminal register, String type, String tender, String invoiceNo, int second)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("tender", tender);
    json.writeStringField("merchantId", register.merchant().id());
    json.writeStringField("storeId", register.storeId());
    json.writeStringField("invoiceNo", invoiceNo);
    json.writeStringField("operatorId", "C" + Digits.padded(1 + register.index() % 7, 2));
    json.writeStringField("occurredAt", times.at(second));
  }

  private void original(Operation operation, boolean byReference) throws IOException {
    Original original = operation.original();
    if (original == null) {
      return;
    }
    json.writeObjectFieldStart("original");
    if (byReference || original.batch() == null) {
      json.writeStringField("rrn", Objects.requireNonNull(original.rrn()));
    } else {
      json.writeStringField("batch", original.batch());
      json.writeStringField("stan", original.stan());
    }
    json.writeEndObject();
  }

  private void amount(long amountMinor, String direction, Dice basket) throws IOException {
    json.writeNumberField("amount", amountMinor);
    json.writeStringField("currency", "CNY");
    json.writeStringField("direction", direction);
    json.writeArrayFieldStart("lines");
    long left = amountMinor;
    for (int lines = basket.between(1, 3); lines > 0; lines--) {
      long part = lines == 1 ? left : left / 2;
      left -= part;
      json.writeStartObject();
      json.writeStringField("sku", "A" + Digits.padded(basket.below(SKUS), 4));
      json.writeNumberField("quantity", basket.between(1, 5));
      json.writeNumberField("amount", part);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
