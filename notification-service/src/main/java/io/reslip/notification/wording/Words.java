package io.reslip.notification.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that people read in one language; the texts stand in {@code /wording}. */
public final class Words {
  private static final Map<Language, Words> ALL = all();

  private final Language language;
  private final Properties texts;

  private Words(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words of this language. */
  public static Words in(Language language) {
    Words words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("no words for " + language);
    }
    return words;
  }

  public Language language() {
    return language;
  }

  /**
   * A text.
   *
   * @param values take the places of {0}, {1} …
   * @throws IllegalArgumentException when there is no such text
   */
  public String say(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language.tag());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** A text that has a variant for this case, else the one for all. */
  public String sayFor(String key, String variant, Object... values) {
    String own = key + "." + variant;
    return say(texts.containsKey(own) ? own : key, values);
  }

  /** The word for a code of a group, as {@code type} {@code SALE}; the code where we have none. */
  public String term(String group, String code) {
    return texts.getProperty(group + "." + code, code);
  }

  /** An amount in minor units, with its currency and the decimals that it has. */
  public String money(long minor, String currency) {
    return Money.text(minor, currency, language);
  }

  /** A moment, in China's time, which it names. */
  public String time(@Nullable Instant at) {
    return at == null ? "" : Times.text(at, language);
  }

  public String date(LocalDate date) {
    return Times.text(date, language);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  private static Map<Language, Words> all() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language, read("/wording/" + language.tag() + ".properties")));
    }
    return all;
  }

  private static Properties read(String resource) {
    try (InputStream bytes = Words.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("missing " + resource);
      }
      Properties texts = new Properties();
      try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
