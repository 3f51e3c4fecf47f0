package io.reslip.reconciliation.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that operations answer with. */
enum CommonAnswers {
  BAD_REQUEST(
      "BadRequest",
      400,
      "The request is wrong; the detail says what to send instead.",
      "HttpValidationProblem",
      "Bad request",
      "bad-request",
      "The parameter businessDate must be a day as 2026-06-15."),
  UNAUTHORIZED(
      "Unauthorized",
      401,
      "No access token, or none that is valid here.",
      "HttpProblem",
      "Unauthorized",
      "unauthorized",
      "Send an access token: Authorization: Bearer …."),
  FORBIDDEN(
      "Forbidden",
      403,
      "None of the caller's roles may do this.",
      "HttpProblem",
      "Forbidden",
      "forbidden",
      "Your token is for merchant M1 only."),
  NOT_FOUND(
      "NotFound",
      404,
      "It is not there, or not for this caller to know of.",
      "HttpProblem",
      "Not found",
      "not-found",
      "There is no merchant M7."),
  CONFLICT(
      "Conflict",
      409,
      "It does not fit to how things stand; the type says why.",
      "HttpProblem",
      "Conflict",
      "four-eyes",
      "You proposed this change: another person has to approve it."),
  UNPROCESSABLE(
      "Unprocessable",
      422,
      "Understood, and cannot be done.",
      "HttpProblem",
      "Cannot be done",
      "idempotency-key-reused",
      "This Idempotency-Key came with another body before: take a new key for a new request.");

  private final String component;
  private final int status;
  private final String description;
  private final String schema;
  private final String title;
  private final String type;
  private final String detail;

  CommonAnswers(
      String component,
      int status,
      String description,
      String schema,
      String title,
      String type,
      String detail) {
    this.component = component;
    this.status = status;
    this.description = description;
    this.schema = schema;
    this.title = title;
    this.type = type;
    this.detail = detail;
  }

  /** The name that annotations refer to. */
  String component() {
    return component;
  }

  String status() {
    return Integer.toString(status);
  }

  /** A pointer to {@link #answer} among the components. */
  APIResponse reference() {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + component);
  }

  APIResponse answer() {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "/problems/" + type);
    example.put("title", title);
    example.put("status", status);
    example.put("detail", detail);
    Content content =
        OASFactory.createContent()
            .addMediaType(
                "application/problem+json",
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))
                    .example(example));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}
