package io.reslip.suite.cards.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.suite.cards.search.Secret;
import io.reslip.suite.cards.search.Secret.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Draws card data, another for each way that it is sent on: so what is found says how it came in.
 * Card numbers have a right check digit and begin as schemes issue them (ISO/IEC 7812).
 */
final class Drawn {
  private static final Map<Integer, List<String>> BEGINNINGS =
      Map.of(
          13, List.of("4"),
          14, List.of("36", "38"),
          15, List.of("34", "37"),
          16, List.of("4", "51", "55", "2223", "2719", "3530", "62", "60", "65", "81"),
          17, List.of("62"),
          18, List.of("62"),
          19, List.of("62"));
  private static final int[] LENGTHS = {16, 19, 16, 15, 16, 18, 16, 14, 16, 17};
  private static final int TAIL = 16;
  private static final int CVV = 12;

  private final Random random;
  private final List<Secret> all = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();
  private int next;

  Drawn(long seed) {
    this.random = new Random(seed);
  }

  /** All that was drawn, and the numbers that the schemes publish for tests. */
  List<Secret> all() {
    return List.copyOf(all);
  }

  /** Takes a published test number among the secrets. */
  String published(String number) {
    all.add(new Secret("published test number", Kind.PAN, number));
    return number;
  }

  /** A card number of some length. */
  String pan(String way) {
    return pan(way, LENGTHS[next++ % LENGTHS.length]);
  }

  /** A card number of that many digits. */
  String pan(String way, int length) {
    List<String> beginnings = BEGINNINGS.get(length);
    String pan;
    do {
      StringBuilder digits = new StringBuilder(beginnings.get(random.nextInt(beginnings.size())));
      while (digits.length() < length - 1) {
        digits.append(random.nextInt(10));
      }
      pan = digits.toString() + checkDigit(digits);
    } while (!numbers.add(pan) || isDate(pan));
    all.add(new Secret(way, Kind.PAN, pan));
    return pan;
  }

  /** Service code and what the issuer wrote behind it on the track. */
  String tail(String way) {
    return digits(way, Kind.TRACK, TAIL);
  }

  /** Longer than any, so that it is not found by chance. */
  String cvv(String way) {
    return digits(way, Kind.CVV, CVV);
  }

  /** 8 bytes. */
  byte[] pinBlock(String way) {
    byte[] block = new byte[8];
    random.nextBytes(block);
    all.add(new Secret(way, Kind.PIN_BLOCK, new String(block, ISO_8859_1)));
    return block;
  }

  /** Track 2 with the separator given, without sentinels. */
  String track2(String way, char separator) {
    return pan(way, 16) + separator + "2912" + tail(way);
  }

  /** Track 1 with sentinels. */
  String track1(String way) {
    return "%B" + pan(way, 16) + "^ZHANG/SAN^2912" + tail(way) + "?";
  }

  private String digits(String way, Kind kind, int length) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < length) {
      digits.append(1 + random.nextInt(9));
    }
    all.add(new Secret(way, kind, digits.toString()));
    return digits.toString();
  }

  /** A Mastercard number that is also a time, as 2606151035201234: see decision 0017. */
  private static boolean isDate(String pan) {
    return pan.startsWith("26") || pan.startsWith("25");
  }

  private static int checkDigit(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
  }
}
