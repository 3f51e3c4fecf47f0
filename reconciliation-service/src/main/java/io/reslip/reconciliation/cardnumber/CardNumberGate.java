package io.reslip.reconciliation.cardnumber;

import io.reslip.reconciliation.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns calls away that have a card number in the path, in the query or in the key that their
 * answer is kept under: these are what logs, traces and tables of other programs keep too.
 */
class CardNumberGate {
  private static final String KEY = "Idempotency-Key";

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response check(ContainerRequestContext request) {
    String key = request.getHeaderString(KEY);
    boolean found =
        // Part by part: an id in a path is a UUID, and may have nothing but digits in its middle.
        Arrays.stream(request.getUriInfo().getPath().split("/")).anyMatch(CardInKey::isIn)
            || request.getUriInfo().getQueryParameters().values().stream()
                .flatMap(Collection::stream)
                .anyMatch(CardInKey::isIn)
            || (key != null && CardInKey.isIn(key));
    return found ? refusal() : null;
  }

  private static Response refusal() {
    return Problems.badRequest(
            "card-number",
            "The path, the query or "
                + KEY
                + " holds a card number: leave it out. Payments are found by their references,"
                + " or by the last four digits.")
        .toResponse();
  }
}
