package io.reslip.ingestion.layout.camt;

/** Bytes that are no well-formed XML. Says what is wrong, never with the bytes themselves. */
final class XmlException extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean ofDocument;

  XmlException(String whatIsWrong) {
    this(whatIsWrong, false);
  }

  /**
   * @param ofDocument whether nothing of the whole document can be read
   */
  XmlException(String whatIsWrong, boolean ofDocument) {
    super(whatIsWrong, null, false, false);
    this.ofDocument = ofDocument;
  }

  String whatIsWrong() {
    return String.valueOf(getMessage());
  }

  boolean isOfDocument() {
    return ofDocument;
  }
}
