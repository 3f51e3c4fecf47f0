package io.reslip.reconciliation.inquiry.answer;

import io.reslip.reconciliation.intake.Source;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Puts answers into sentences, in the language of the asker. */
public final class Wording {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final ZoneId zone;
  private final Locale locale;

  private Wording(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    bundle =
        ResourceBundle.getBundle(
            "inquiry/words", locale, Wording.class.getClassLoader(), NO_FALLBACK);
  }

  /**
   * The wording for who accepts these languages, best first: Chinese or English, English when it is
   * neither.
   *
   * @param zone that times are told in
   */
  public static Wording of(List<Locale> accepted, ZoneId zone) {
    for (Locale locale : accepted) {
      switch (locale.getLanguage()) {
        case "zh" -> {
          return new Wording(Locale.SIMPLIFIED_CHINESE, zone);
        }
        case "en" -> {
          return new Wording(Locale.ENGLISH, zone);
        }
        default -> {}
      }
    }
    return new Wording(Locale.ENGLISH, zone);
  }

  /** BCP 47 tag of the language. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** How the payment stands, what happened in the shop and what is next. */
  public String summary(Situation situation) {
    return situation.undone() || !situation.result().equals("APPROVED")
        ? step(situation.next())
        : String.join(
            bundle.getString("between"),
            say("verdict." + situation.verdict()),
            say("outcome." + situation.outcome()),
            step(situation.next()));
  }

  /** What is next, and whose it is. */
  public String step(NextStep next) {
    Source source = next.source();
    return say(
        "step." + next.step(),
        source == null ? "" : source(source),
        next.dueAt() == null ? "" : time(next.dueAt()),
        say("owner." + next.owner()));
  }

  /** What one source says of a payment. */
  public String says(
      Source source,
      String type,
      String result,
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable Instant at) {
    return say(
        "says",
        source(source),
        say("type." + type),
        say("result." + result),
        amountMinor == null || currency == null ? say("unknown") : money(amountMinor, currency),
        at == null ? say("unknown") : time(at));
  }

  /** What is said of one source's record. */
  public String leg(Leg leg) {
    String key = leg.sourceLate() ? "leg.LATE" : "leg." + leg.verdict();
    return say(key, source(leg.source()), leg.dueAt() == null ? "" : time(leg.dueAt()));
  }

  private String source(Source source) {
    return say("source." + source);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  private static String money(long minor, String code) {
    int decimals = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    return code + " " + BigDecimal.valueOf(minor, decimals).toPlainString();
  }

  private String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
