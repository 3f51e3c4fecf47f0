package io.reslip.reconciliation.intake.feed;

import io.reslip.reconciliation.testing.ToldPayment;
import java.nio.charset.StandardCharsets;

/** Facts as they are read from lines. */
public final class TestFacts {
  private TestFacts() {}

  /** A terminal's record of a payment of this name. */
  public static FeedFact record(long position, String name) {
    String line = ToldPayment.of(name).terminal().line();
    byte[] bytes =
        ("{\"cursor\":\"c\",\"position\":" + position + "," + line.substring(1))
            .getBytes(StandardCharsets.UTF_8);
    try {
      return FeedParser.parse(bytes, 0, bytes.length).fact();
    } catch (MalformedLineException e) {
      throw new IllegalStateException(e);
    }
  }
}
