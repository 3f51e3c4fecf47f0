package io.reslip.reconciliation.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place where a chain does not hold. */
@Schema(name = "ChainBreak", description = "Where a chain does not hold")
record ChainBreak(
    @Schema(description = "What the chain is about", examples = "DISCREPANCY") String chainKind,
    @Schema(description = "The discrepancy, or the change") UUID chainId,
    @Schema(description = "Place in the chain, from 1; 0 for the chain as a whole", examples = "3")
        int sequence,
    What what,
    @Schema(description = "In words") String detail) {

  /** What is wrong. */
  @Schema(name = "ChainBreakKind")
  enum What {
    /** The entry, or its signature, is not as it was written. */
    ENTRY_CHANGED,
    /** The entry is not there, and later ones are. */
    ENTRY_MISSING,
    /** The entry is beyond the end that the head knows. */
    ENTRY_ADDED,
    /** The last entries are not there. */
    TAIL_CUT,
    /** The head, or its signature, is not as it was written. */
    HEAD_CHANGED,
    /** Entries are there, their head is not. */
    HEAD_MISSING,
    /** What the chain is about is there, the chain is not. */
    CHAIN_MISSING,
    /** The chain has fewer entries than what happened to its subject. */
    CHAIN_SHORT,
    /** The chain is there, what it is about is not. */
    SUBJECT_MISSING,
    /** Signed with a key that the keyring does not have. */
    KEY_UNKNOWN
  }

  static ChainBreak of(AuditChain chain, int sequence, What what, String detail) {
    return new ChainBreak(chain.kind().name(), chain.id(), sequence, what, detail);
  }
}
