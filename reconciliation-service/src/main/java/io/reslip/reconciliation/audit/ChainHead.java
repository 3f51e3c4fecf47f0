package io.reslip.reconciliation.audit;

/** The end of a chain: how long it is, and the MAC of its last entry. */
record ChainHead(int length, byte[] mac) {
  static final ChainHead START = new ChainHead(0, ChainMac.START);
}
