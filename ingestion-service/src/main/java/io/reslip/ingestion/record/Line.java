package io.reslip.ingestion.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a till's receipt, for comparing with stock.
 *
 * @param sku the till's article number
 * @param quantity pieces or weight, as the till has it, without trailing zeros
 * @param amountMinor minor units of the record's currency
 */
public record Line(
    @Nullable String sku, @Nullable BigDecimal quantity, @Nullable Long amountMinor) {}
