package io.reslip.ingestion.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.access.Caller;
import io.reslip.ingestion.access.CurrentCaller;
import io.reslip.ingestion.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Runs inside the transaction of the method that it guards. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
  static final String HEADER = "Idempotency-Key";
  private static final int MAX_LENGTH = 255;

  private final KeptAnswers kept;
  private final CurrentCaller caller;
  private final HttpHeaders headers;
  private final Request request;
  private final UriInfo uri;
  private final ObjectMapper json;

  IdempotencyInterceptor(
      KeptAnswers kept,
      CurrentCaller caller,
      HttpHeaders headers,
      Request request,
      UriInfo uri,
      ObjectMapper json) {
    this.kept = kept;
    this.caller = caller;
    this.headers = headers;
    this.request = request;
    this.uri = uri;
    this.json = json;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return invocation.proceed();
    }
    if (key.isBlank() || key.length() > MAX_LENGTH) {
      throw Problems.badRequest(
          "invalid-idempotency-key",
          HEADER + " must have 1 to " + MAX_LENGTH + " characters: a random UUID is fine.");
    }
    Caller who = caller.get();
    KeptAnswers.Key full =
        new KeptAnswers.Key(
            who.issuer(), who.subject(), request.getMethod(), uri.getRequestUri().getPath(), key);
    if (!kept.claim(full)) {
      throw Problems.conflict(
          "idempotency-key-in-use",
          "A request with this " + HEADER + " is being worked on: ask again in a moment.");
    }
    byte[] hash = hash(invocation);
    Optional<KeptAnswer> before = kept.find(full);
    if (before.isPresent()) {
      return replay(before.get(), hash);
    }
    Response answer = (Response) invocation.proceed();
    kept.keep(full, kept(answer, hash));
    return answer;
  }

  private static Response replay(KeptAnswer before, byte[] hash) {
    if (!MessageDigest.isEqual(before.requestHash(), hash)) {
      throw Problems.unprocessable(
          "idempotency-key-reused",
          "This " + HEADER + " came with another body before: take a new key for a new request.");
    }
    Response.ResponseBuilder answer = Response.status(before.status());
    if (before.location() != null) {
      answer.location(URI.create(before.location()));
    }
    if (before.body() != null) {
      answer.type(MediaType.APPLICATION_JSON_TYPE).entity(before.body());
    }
    return answer.build();
  }

  private KeptAnswer kept(Response answer, byte[] hash) throws Exception {
    URI location = answer.getLocation();
    Object entity = answer.getEntity();
    return new KeptAnswer(
        hash,
        answer.getStatus(),
        location == null ? null : location.toString(),
        entity == null ? null : json.writeValueAsString(entity));
  }

  /** Of the request as understood: its layout and unknown fields do not make it another. */
  private byte[] hash(InvocationContext invocation) throws Exception {
    return MessageDigest.getInstance("SHA-256")
        .digest(
            json.writeValueAsBytes(
                Arrays.asList(
                    Optional.ofNullable(uri.getRequestUri().getQuery()).orElse(""),
                    Arrays.asList(invocation.getParameters()))));
  }
}
