package io.reslip.suite.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposed, or already made, correction.
 *
 * @param needs how many approvals are still needed
 */
public record Repair(
    String id,
    String discrepancyId,
    String action,
    String state,
    @Nullable String restores,
    @Nullable String merchantId,
    @Nullable String transactionId,
    @Nullable List<Approval> approvals,
    int needs,
    @Nullable String reason) {

  /** One person's word. */
  public record Approval(String subject) {}

  /** Who approved it. */
  public List<String> approvers() {
    return approvals == null ? List.of() : approvals.stream().map(Approval::subject).toList();
  }
}
