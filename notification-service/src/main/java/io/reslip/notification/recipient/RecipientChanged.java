package io.reslip.notification.recipient;

/** A recipient has new settings; observed in the transaction that makes them. */
public record RecipientChanged(RecipientRef recipient) {}
