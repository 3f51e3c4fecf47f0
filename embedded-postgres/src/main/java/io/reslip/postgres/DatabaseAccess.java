package io.reslip.postgres;

/**
 * How to reach one database, as the role that owns its tables and as the role that a service runs
 * as.
 *
 * @param name the database
 * @param jdbcUrl address without user and password
 * @param owner may create and alter everything in the database; for migrations
 * @param runtime reads and writes tables made by the owner, and alters nothing
 */
public record DatabaseAccess(String name, String jdbcUrl, Credentials owner, Credentials runtime) {

  /** A role and its password. */
  public record Credentials(String username, String password) {
    @Override
    public String toString() {
      return username;
    }
  }
}
