package io.reslip.ingestion.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.reslip.ingestion.problem.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request.
 *
 * @param merchant set for a caller who may see this merchant's data only
 */
public record Caller(String issuer, String subject, Set<String> roles, @Nullable String merchant) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** The person behind the request. */
  public Actor actor() {
    return Actor.person(issuer, subject);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /**
   * What a query has to filter merchants by.
   *
   * @param asked the merchant that the request asks for; null for all that the caller may see
   * @return null when nothing limits the query
   * @throws HttpProblem 403 when a merchant asks for another's data
   */
  public @Nullable String merchantFilter(@Nullable String asked) {
    if (merchant == null || merchant.equals(asked)) {
      return asked;
    }
    if (asked != null) {
      throw Problems.forbidden("Your token is for merchant " + merchant + " only.");
    }
    return merchant;
  }

  /** Whether this caller may know of data that belongs to this merchant; null: to no merchant. */
  public boolean maySee(@Nullable String merchantKey) {
    return merchant == null || merchant.equals(merchantKey);
  }
}
