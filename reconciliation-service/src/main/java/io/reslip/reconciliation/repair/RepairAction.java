package io.reslip.reconciliation.repair;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a repair does. */
@Schema(name = "RepairAction", description = "RESTORE_RECORD is the only one that works today")
public enum RepairAction {
  RESTORE_RECORD,
  CORRECT_FIELD,
  VOID_DUPLICATE,
  REFUND_CARDHOLDER,
  CREDIT_MERCHANT,
  DEBIT_MERCHANT,
  CREDIT_ADJUSTMENT,
  DEBIT_ADJUSTMENT,
  REPRESENT,
  ANSWER_RETRIEVAL,
  REQUEST_SLIP,
  QUERY_CHANNEL,
  REQUEST_UPLOAD,
  ESCALATE
}
