package io.reslip.ingestion.cardholder;

import java.util.List;
import java.util.Set;

/** What the name of a member, column or tag says about card data in its value. */
public enum CardDataNames {
  /** Track, security code or PIN: may never be stored, not even encrypted (PCI DSS 3.3). */
  SENSITIVE,
  /** A card number. */
  CARD_NUMBER,
  /** Nothing about card data. */
  OTHER;

  private static final Set<String> SENSITIVE_NAMES =
      Set.of(
          "track",
          "cvc",
          "cvc1",
          "cvn",
          "cvn1",
          "cav",
          "cid",
          "csc",
          "cvd",
          "pvv",
          "pin",
          "pinblk",
          "encryptedpin",
          "onlinepin",
          "cardpin",
          "pinvalue",
          "f35",
          "f36",
          "f45",
          "f52",
          "de35",
          "de36",
          "de45",
          "de52",
          "df35",
          "df36",
          "df45",
          "df52",
          "field35",
          "field36",
          "field45",
          "field52",
          "bit35",
          "bit36",
          "bit45",
          "bit52",
          "tag57",
          "tag9f20",
          "tag9f1f",
          "9f20",
          "9f1f");

  private static final List<String> SENSITIVE_PARTS =
      List.of(
          "track1",
          "track2",
          "track3",
          "trackdata",
          "trackone",
          "tracktwo",
          "magstripe",
          "magneticstripe",
          "swipedata",
          "cvv",
          "cvc2",
          "cvn2",
          "cav2",
          "pinblock",
          "pindata",
          "securitycode",
          "verificationvalue",
          "verificationcode");

  /** DE and tag numbers, which are names only where they stand in quotes. */
  private static final Set<String> SENSITIVE_NUMBERS = Set.of("35", "36", "45", "52", "57");

  private static final Set<String> CARD_NAMES =
      Set.of("card", "pan", "cardnum", "cardmask", "fullpan", "cardpan", "de2", "field2", "tag5a");

  private static final List<String> CARD_PARTS =
      List.of("cardnumber", "cardno", "primaryaccountn", "kahao");

  /**
   * What the name says.
   *
   * @param name as it is written; upper case and signs between letters do not matter
   * @param quoted whether it stands in quotes or is a column's, so that a number may be a name
   */
  public static CardDataNames of(CharSequence name, boolean quoted) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + ('a' - 'A')));
      }
    }
    String word = plain.toString();
    if (SENSITIVE_NAMES.contains(word)
        || (quoted && SENSITIVE_NUMBERS.contains(word))
        || SENSITIVE_PARTS.stream().anyMatch(word::contains)) {
      return SENSITIVE;
    }
    if (CARD_NAMES.contains(word) || CARD_PARTS.stream().anyMatch(word::contains)) {
      return CARD_NUMBER;
    }
    return OTHER;
  }
}
