package io.reslip.ingestion.access;

/** Roles as they stand in a token's {@code groups} claim. */
public final class Roles {
  /** Sends its own status and uploads, for the terminals in its claim {@code terminals}. */
  public static final String TERMINAL = "terminal";

  /** Sends what the sources in its claim {@code sources} have. */
  public static final String SENDER = "sender";

  public static final String SERVICE = "service";
  public static final String OPERATOR = "operator";
  public static final String APPROVER = "approver";
  public static final String FINANCE = "finance";
  public static final String SUPPORT = "support";

  /** Sees its own data only, by the claim {@code merchant}. */
  public static final String MERCHANT = "merchant";

  public static final String ENGINEER = "engineer";
  public static final String AUDITOR = "auditor";
  public static final String CONFIG_ADMIN = "config-admin";
  public static final String VIEWER = "viewer";

  private Roles() {}
}
