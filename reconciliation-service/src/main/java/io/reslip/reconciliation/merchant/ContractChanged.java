package io.reslip.reconciliation.merchant;

/** Fired synchronously in the transaction in which a contract takes effect. */
public record ContractChanged(Contract contract) {}
