package io.reslip.ingestion.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/**
 * The problems that this service answers with. {@code type} is a path under {@code /problems/}; the
 * detail says what to do.
 */
public final class Problems {
  private static final int TOO_LARGE = 413;
  private static final int UNPROCESSABLE = 422;

  private Problems() {}

  /** 400: the request itself is wrong. */
  public static HttpProblem badRequest(String type, String detail) {
    return problem(type, "Bad request", Status.BAD_REQUEST.getStatusCode(), detail);
  }

  /** 401: nobody, or nobody we can tell. */
  public static HttpProblem unauthorized(String detail) {
    return problem("unauthorized", "Unauthorized", 401, detail);
  }

  /** 403: this caller may not. */
  public static HttpProblem forbidden(String detail) {
    return problem("forbidden", "Forbidden", Status.FORBIDDEN.getStatusCode(), detail);
  }

  /** 404: not there, or not for this caller to know of. */
  public static HttpProblem notFound(String what, Object id) {
    return problem(
        "not-found",
        "Not found",
        Status.NOT_FOUND.getStatusCode(),
        "There is no " + what + " " + id + ".");
  }

  /** 409: it does not fit to how things stand. */
  public static HttpProblem conflict(String type, String detail) {
    return problem(type, "Conflict", Status.CONFLICT.getStatusCode(), detail);
  }

  /** 413: more than can be taken. */
  public static HttpProblem tooLarge(String detail) {
    return problem("too-large", "Too large", TOO_LARGE, detail);
  }

  /** 422: understood, and cannot be done. */
  public static HttpProblem unprocessable(String type, String detail) {
    return problem(type, "Cannot be done", UNPROCESSABLE, detail);
  }

  private static HttpProblem problem(String type, String title, int status, String detail) {
    return HttpProblem.builder()
        .withType(URI.create("/problems/" + type))
        .withTitle(title)
        .withStatus(status)
        .withDetail(detail)
        .build();
  }
}
