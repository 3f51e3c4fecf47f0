package io.reslip.ingestion.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Before the mappers of resteasy-problem 3.21.0, which fail on this Quarkus and answer 500. */
class AuthenticationProblems {

  @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
  Response noToken() {
    return challenge("Send an access token: Authorization: Bearer ….");
  }

  @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
  Response badToken() {
    return challenge(
        "The access token is not valid here: it may have expired, or be meant for another service.");
  }

  private static Response challenge(String detail) {
    return Response.fromResponse(Problems.unauthorized(detail).toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }
}
