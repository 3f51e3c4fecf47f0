package io.reslip.suite.fleet.model;

import org.jspecify.annotations.Nullable;

/**
 * What a payment by a wallet has in place of a card.
 *
 * @param rail not {@link Rail#CARD}
 * @param merchantOrderNo the merchant's number of it; of a refund, that of what is given back
 * @param channelOrderNo the wallet's number of it; of a refund, that of what is given back
 * @param refundNo of a refund alone
 */
public record Wallet(
    Rail rail, String merchantOrderNo, String channelOrderNo, @Nullable String refundNo) {}
