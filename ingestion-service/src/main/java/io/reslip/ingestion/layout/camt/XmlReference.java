package io.reslip.ingestion.layout.camt;

/** What stands between {@code &} and {@code ;}. */
final class XmlReference {

  private XmlReference() {}

  /** The characters that it stands for. */
  static String character(String name) throws XmlException {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> number(name);
    };
  }

  private static String number(String name) throws XmlException {
    if (name.startsWith("#")) {
      boolean hexadecimal = name.startsWith("#x");
      try {
        int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        if (Character.isValidCodePoint(code) && code > 0) {
          return Character.toString(code);
        }
      } catch (NumberFormatException notANumber) {
        throw new XmlException("it has a reference that is none");
      }
    }
    throw new XmlException("it has an entity that XML itself does not know");
  }
}
