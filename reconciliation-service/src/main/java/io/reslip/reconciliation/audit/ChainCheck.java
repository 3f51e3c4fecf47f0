package io.reslip.reconciliation.audit;

import io.reslip.reconciliation.audit.ChainBreak.What;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes one chain, entry by entry, as they come in the order of their sequence. Keeps one
 * signature only, so a chain may be of any length. Stops looking at the first break.
 */
final class ChainCheck {
  private final ChainMac macs;
  private final AuditChain chain;
  private final @Nullable SignedHead head;
  private byte[] last = ChainMac.START;
  private int length;
  private @Nullable ChainBreak found;

  /** A head as it is stored. */
  record SignedHead(int length, byte[] mac, String keyVersion, byte[] headMac) {}

  ChainCheck(ChainMac macs, AuditChain chain, @Nullable SignedHead head) {
    this.macs = macs;
    this.chain = chain;
    this.head = head;
    if (head == null) {
      broken(0, What.HEAD_MISSING, "There are entries, and no head.");
    } else if (!macs.knows(head.keyVersion())) {
      broken(0, What.KEY_UNKNOWN, "The keyring has no audit key " + head.keyVersion() + ".");
    } else if (!ChainMac.same(
        head.headMac(), macs.head(chain, head.length(), head.mac(), head.keyVersion()))) {
      broken(0, What.HEAD_CHANGED, "The head does not bear its signature.");
    }
  }

  AuditChain chain() {
    return chain;
  }

  /**
   * The next entry.
   *
   * @param signed null when what is stored cannot have been written by this service
   */
  void next(int sequence, @Nullable SignedEntry signed) {
    SignedHead end = head;
    if (found != null || end == null) {
      return;
    }
    if (sequence != length + 1) {
      broken(length + 1, What.ENTRY_MISSING, "The next entry that is there is " + sequence + ".");
    } else if (sequence > end.length()) {
      broken(sequence, What.ENTRY_ADDED, "The head knows " + end.length() + " entries.");
    } else if (signed == null) {
      broken(sequence, What.ENTRY_CHANGED, "The entry cannot be read.");
    } else if (!macs.knows(signed.keyVersion())) {
      broken(
          sequence, What.KEY_UNKNOWN, "The keyring has no audit key " + signed.keyVersion() + ".");
    } else if (!ChainMac.same(
        signed.mac(), macs.entry(signed.entry(), last, signed.keyVersion()))) {
      broken(
          sequence,
          What.ENTRY_CHANGED,
          "The entry does not bear its signature over itself and the entry before.");
    }
    length = sequence;
    last = signed == null ? ChainMac.START : signed.mac();
  }

  /** The first break; null when the chain holds. */
  @Nullable ChainBreak end() {
    SignedHead end = head;
    if (found == null && end != null) {
      if (length < end.length()) {
        broken(
            length + 1,
            What.TAIL_CUT,
            "The head knows " + end.length() + " entries, " + length + " are there.");
      } else if (!ChainMac.same(end.mac(), last)) {
        broken(length, What.HEAD_CHANGED, "The head is not that of the last entry.");
      }
    }
    return found;
  }

  private void broken(int sequence, What what, String detail) {
    found = ChainBreak.of(chain, sequence, what, detail);
  }
}
