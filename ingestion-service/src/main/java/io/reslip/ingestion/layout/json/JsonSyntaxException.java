package io.reslip.ingestion.layout.json;

/** A line is no JSON. Becomes a reject; carries no trace, since bad lines can be many. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, without what was read. */
  JsonSyntaxException(String whatIsWrong) {
    super(whatIsWrong, null, false, false);
  }

  /** A reason that a reader finds, not the syntax: it must not hold what was read. */
  public static JsonSyntaxException because(String whatIsWrong) {
    return new JsonSyntaxException(whatIsWrong);
  }

  /** What is wrong, without what was read. */
  public String whatIsWrong() {
    return String.valueOf(getMessage());
  }
}
