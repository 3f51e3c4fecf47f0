package io.reslip.notification.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them: China has one time, and it is named. */
final class Times {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter CHINESE =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter CHINESE_DATE =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);

  private Times() {}

  static String text(Instant at, Language language) {
    return switch (language) {
      case EN -> ENGLISH.format(at.atZone(CHINA)) + " (China time, UTC+8)";
      case ZH_CN -> CHINESE.format(at.atZone(CHINA)) + "（北京时间）";
    };
  }

  static String text(LocalDate date, Language language) {
    return switch (language) {
      case EN -> ENGLISH_DATE.format(date);
      case ZH_CN -> CHINESE_DATE.format(date);
    };
  }
}
