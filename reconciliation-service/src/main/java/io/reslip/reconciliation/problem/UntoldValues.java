package io.reslip.reconciliation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was sent out of answers and logs: a wrong value may be a card number in the wrong
 * place. Says which field is wrong instead.
 */
@ApplicationScoped
class UntoldValues implements ProblemPostProcessor {
  /** Before the library's logger, which has 101. */
  private static final int FIRST = 200;

  private static final String LONG_NUMBER = "[0-9]{13,}";

  @Override
  public int priority() {
    return FIRST;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    HttpProblem.Builder told = HttpProblem.builder(problem).withInstance(instance(context));
    JsonProcessingException json = json(context.cause);
    if (json != null) {
      return HttpProblem.builder()
          .withType(URI.create("/problems/bad-request"))
          .withTitle("Bad request")
          .withStatus(400)
          .withInstance(instance(context))
          .withDetail(detail(json))
          .build();
    }
    // A parameter that does not convert is thrown as if the path were not there.
    if (context.cause instanceof NotFoundException && context.cause.getCause() != null) {
      return HttpProblem.builder()
          .withType(URI.create("/problems/invalid-parameter"))
          .withTitle("Bad request")
          .withStatus(400)
          .withInstance(instance(context))
          .withDetail(
              "A value in the path or in the query does not have the form that it must have: the"
                  + " OpenAPI document shows each.")
          .build();
    }
    return told.build();
  }

  private static @Nullable URI instance(ProblemContext context) {
    return context.path == null
        ? null
        : URI.create(
            context.path.replaceAll(LONG_NUMBER, "*").replaceAll("[^!-~]|[<>\"{}|\\\\^`]", "*"));
  }

  private static @Nullable JsonProcessingException json(@Nullable Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof JsonProcessingException json) {
        return json;
      }
    }
    return null;
  }

  private static String detail(JsonProcessingException json) {
    if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field =
          mapping.getPath().stream()
              .map(each ->
                  each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
              .collect(Collectors.joining("."))
              .replaceAll(LONG_NUMBER, "*");
      return "The field "
          + field
          + " does not hold what it must hold: the OpenAPI document shows it.";
    }
    return "The body is not the JSON that this call takes: the OpenAPI document shows it.";
  }
}
