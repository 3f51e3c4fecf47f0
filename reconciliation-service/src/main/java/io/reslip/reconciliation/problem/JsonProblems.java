package io.reslip.reconciliation.problem;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Before the mapper of Quarkus, which answers without a body. */
class JsonProblems {

  /** Names the place, never what stands there. */
  @ServerExceptionMapper(value = MismatchedInputException.class, priority = 1)
  Response wrongShape(MismatchedInputException mismatch) {
    String place =
        mismatch.getPath().stream().map(JsonProblems::step).collect(Collectors.joining());
    return Problems.badRequest(
            "bad-request",
            "The JSON body has not the shape that the OpenAPI document at /q/openapi shows"
                + (place.isEmpty() ? "." : ", at " + place.replaceFirst("^\\.", "") + "."))
        .toResponse();
  }

  private static String step(Reference reference) {
    String field = reference.getFieldName();
    return field == null ? "[" + reference.getIndex() + "]" : "." + field;
  }
}
