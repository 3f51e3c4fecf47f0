package io.reslip.reconciliation.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/**
 * What chains are about, so that a chain that is gone as a whole, or cut together with its head, is
 * seen: each feature whose changes are audited offers one. Reads in the transaction that it is
 * called in.
 */
public interface Audited {

  /** The kind of chain that its things have. */
  AuditChain.Kind kind();

  /**
   * All of them, one by one, read as a stream: there may be any number.
   *
   * @param least is told each id, and how many entries its chain must have at least
   */
  void each(ObjIntConsumer<UUID> least);

  /** Those of these ids that are there. */
  Set<UUID> existing(Collection<UUID> ids);
}
