package io.reslip.notification.wording;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that people are told things in. */
public enum Language {
  @JsonProperty("zh-CN")
  ZH_CN("zh-CN"),
  @JsonProperty("en")
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag, as it stands in JSON, in the database and in {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  /** What HTML calls it: the script is named, so that a browser takes the right Chinese font. */
  public String htmlLang() {
    return this == ZH_CN ? "zh-Hans-CN" : tag;
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The language of this tag, which is one of ours. */
  public static Language ofTag(String tag) {
    return tag.equals(ZH_CN.tag) ? ZH_CN : EN;
  }

  /**
   * The language to answer a reader in.
   *
   * @param asked what the address asks for, as {@code zh-CN}, {@code zh} or {@code en}; it wins
   * @param accepted what the browser accepts, best first; Chinese is taken when it says nothing
   */
  public static Language preferred(@Nullable String asked, List<Locale> accepted) {
    if (asked != null && !asked.isBlank()) {
      return of(Locale.forLanguageTag(asked));
    }
    return accepted.stream()
        .filter(locale -> !locale.getLanguage().equals("*") && !locale.getLanguage().isEmpty())
        .findFirst()
        .map(Language::of)
        .orElse(ZH_CN);
  }

  /** Who reads neither is more likely to read English. */
  private static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH_CN : EN;
  }
}
