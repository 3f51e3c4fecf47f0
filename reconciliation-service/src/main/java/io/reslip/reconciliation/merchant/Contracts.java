package io.reslip.reconciliation.merchant;

import java.util.Collection;
import java.util.Map;

/** What is agreed with merchants. Reads in the transaction that it is called in. */
public interface Contracts {

  /** The contracts that are there, by merchant; a merchant without one is left out. */
  Map<String, Contract> of(Collection<String> merchantKeys);
}
