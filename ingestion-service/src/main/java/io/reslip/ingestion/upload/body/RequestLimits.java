package io.reslip.ingestion.upload.body;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Only uploads may be of any size. The server's own limit is one for all paths, so it is off, and
 * this takes its place.
 */
@ApplicationScoped
class RequestLimits {
  private static final long MAX_BYTES = 10L << 20;
  private static final int TOO_LARGE = 413;
  private static final int BEFORE_ALL = -1_000;

  void limit(@Observes Router router) {
    router.route().order(BEFORE_ALL).handler(RequestLimits::check);
  }

  private static void check(RoutingContext context) {
    if (!context.normalizedPath().equals("/v1/uploads")) {
      String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      if (length != null && Long.parseLong(length) > MAX_BYTES) {
        context
            .response()
            .putHeader(HttpHeaders.CONNECTION, "close")
            .setStatusCode(TOO_LARGE)
            .end();
        return;
      }
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES);
    }
    context.next();
  }
}
