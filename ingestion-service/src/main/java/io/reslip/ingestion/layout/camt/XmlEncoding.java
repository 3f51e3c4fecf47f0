package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset of a document: what its declaration tells, UTF-8 where it tells none. */
final class XmlEncoding {

  private static final Pattern DECLARED =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final Set<String> READ = Set.of("UTF-8", "US-ASCII", "GBK", "GB2312", "GB18030");

  private XmlEncoding() {}

  /** Whether a document begins as one of two or four bytes a character does. */
  static boolean isWide(byte[] bytes, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    int first = bytes[from] & 0xFF;
    int second = bytes[from + 1] & 0xFF;
    return (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || (first == '<' && second == 0)
        || (first == 0 && (second == '<' || second == 0));
  }

  /**
   * The charset that an XML declaration tells.
   *
   * @throws XmlException when it is one in which a byte of a sign of ASCII may be something else
   */
  static Charset of(String declaration) throws XmlException {
    Matcher declared = DECLARED.matcher(declaration);
    if (!declared.find()) {
      return UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      String name = charset.name().toUpperCase(Locale.ROOT);
      if (READ.contains(name) || name.startsWith("ISO-8859-") || name.startsWith("WINDOWS-125")) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new XmlException("its encoding is not known: send it as UTF-8", true);
    }
    throw new XmlException("its encoding is not read: send it as UTF-8", true);
  }
}
