package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file that a source sends.
 *
 * @param name for people
 * @param layout how its bytes are to be read
 * @param merchantId whose file it is, where it is one merchant's
 * @param terminalId whose journal it is
 * @param complete whether it is all that the source has for the day
 * @param when it is sent
 * @param twice whether it is sent two times
 * @param content writes the same bytes each time
 */
public record Delivery(
    String name,
    Source source,
    String layout,
    @Nullable String merchantId,
    @Nullable String terminalId,
    boolean complete,
    When when,
    boolean twice,
    Content content) {

  /** When a file is sent. */
  public enum When {
    /** In the afternoon, by a terminal that has settled. */
    AFTERNOON,
    /** At the end of the day. */
    EVENING,
    /** On the next day, after it was due. */
    LATE
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes them, leaving the stream open.
     *
     * @return how many records and events they hold
     */
    long writeTo(OutputStream out) throws IOException;
  }
}
