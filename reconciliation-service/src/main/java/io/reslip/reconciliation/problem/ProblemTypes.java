package io.reslip.reconciliation.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Gives a type, and words that help, to the problems that come from the framework without. */
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {
  private static final String UNREAD = "HTTP 400 Bad Request";

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getType() != null) {
      return problem;
    }
    HttpProblem.Builder typed =
        HttpProblem.builder(problem)
            .withType(URI.create("/problems/" + slug(problem.getStatusCode())));
    if (UNREAD.equals(problem.getDetail())) {
      typed.withDetail(
          "The request cannot be read: send well-formed JSON of the shape that the OpenAPI document"
              + " at /q/openapi shows.");
    }
    return typed.build();
  }

  private static String slug(int status) {
    return switch (status) {
      case 400 -> "bad-request";
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "media-type";
      default -> status < 500 ? "refused" : "internal-error";
    };
  }
}
