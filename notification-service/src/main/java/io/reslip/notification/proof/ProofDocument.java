package io.reslip.notification.proof;

import io.reslip.notification.payment.RestoredPayment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a proof says; signed as one. */
@Schema(name = "ProofDocument", description = "All that the proof says; signed as one")
record ProofDocument(RestoredPayment payment, ProofClaim restoration) {}
