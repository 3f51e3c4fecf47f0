package io.reslip.suite.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bytes that a day sends, for tests that read them. */
public final class Bytes {
  private Bytes() {}

  /** The bytes of one delivery. */
  public static byte[] of(Delivery delivery) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      delivery.content().writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The lines of one delivery. */
  public static List<String> lines(Delivery delivery) {
    return new String(of(delivery), StandardCharsets.UTF_8).lines().toList();
  }

  /** What each file of the day holds, by its name. */
  public static Map<String, String> ofAll(Day day) {
    Map<String, String> all = new TreeMap<>();
    for (Delivery delivery : day.deliveries()) {
      all.put(delivery.name(), new String(of(delivery), StandardCharsets.ISO_8859_1));
    }
    return all;
  }
}
