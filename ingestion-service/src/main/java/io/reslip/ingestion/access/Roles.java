package io.reslip.ingestion.access;

import java.util.Set;

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

  /** Whoever has one of these sees all merchants, whatever else the token says. */
  static final Set<String> STAFF =
      Set.of(
          SERVICE, OPERATOR, APPROVER, FINANCE, SUPPORT, ENGINEER, AUDITOR, CONFIG_ADMIN, VIEWER);

  private Roles() {}
}
