package io.reslip.suite.launch.access;

import java.util.Locale;

/** Who a token of {@code access.json} speaks for. */
public enum Role {
  TERMINAL,
  SENDER,
  SERVICE,
  OPERATOR,
  APPROVER,
  /** Another person in the role of approver. */
  APPROVER_2,
  FINANCE,
  SUPPORT,
  /** Bound to merchant {@code M1}. */
  MERCHANT,
  /** Bound to merchant {@code M2}. */
  MERCHANT_2,
  ENGINEER,
  AUDITOR,
  CONFIG_ADMIN,
  VIEWER;

  /**
   * The name in {@code access.json}, and the subject of the token: for example {@code approver-2}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role that the services check: the same for both approvers and for both merchants. */
  String group() {
    return label().replace("-2", "");
  }
}
