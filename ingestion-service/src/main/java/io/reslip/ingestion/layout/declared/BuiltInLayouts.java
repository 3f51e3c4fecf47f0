package io.reslip.ingestion.layout.declared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The layout files that Reslip comes with. */
public final class BuiltInLayouts {

  private static final List<String> NAMES =
      List.of(
          "unionpay-acomn",
          "unionpay-acoma",
          "unionpay-lfee",
          "unionpay-erra",
          "unionpay-zm",
          "unionpay-zsum",
          "tdi34",
          "alipay-bill",
          "wechat-bill",
          "generic-host-log",
          "generic-till");

  private BuiltInLayouts() {}

  /** The names of all. */
  public static List<String> names() {
    return NAMES;
  }

  /** All of them, in the order in which they are tried. */
  public static List<DeclaredLayout> all() {
    return NAMES.stream().map(BuiltInLayouts::named).toList();
  }

  /** One that is known to be there. */
  public static DeclaredLayout named(String name) {
    try (InputStream file =
        BuiltInLayouts.class.getResourceAsStream("/layouts/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no built-in layout " + name);
      }
      return DeclaredLayout.of(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
