package io.reslip.reconciliation.cardnumber;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.reslip.reconciliation.problem.Problems;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses JSON bodies that hold a card number, in whichever name or value, before they are
 * understood: this service has no right to hold one (PCI DSS 3.5.1), and no field is made for it.
 */
@Provider
class CardNumberInBody implements ReaderInterceptor {
  private final JsonFactory json = new JsonFactory();

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type != null && type.getSubtype().endsWith("json")) {
      byte[] body = context.getInputStream().readAllBytes();
      if (isIn(body)) {
        throw Problems.badRequest(
            "card-number",
            "The body holds a card number: leave it out, first 6 and last 4 digits will do.");
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  private boolean isIn(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean said = token == JsonToken.FIELD_NAME || token.isScalarValue();
        if (said && CardInKey.isIn(parser.getText())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // It is told, without its values, by whoever is to understand it.
      return false;
    }
  }
}
