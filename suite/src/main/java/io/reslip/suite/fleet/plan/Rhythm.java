package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;

/**
 * When people pay: from 8 to 22 o'clock, most around noon and in the evening; a few at night where
 * it is open.
 */
final class Rhythm {
  private static final int OPENS = 8;
  private static final int CLOSES = 22;
  private static final int[] PEOPLE_BY_HOUR = {2, 3, 4, 6, 9, 8, 4, 4, 5, 7, 10, 9, 5, 3};
  private static final int SECONDS_OF_HOUR = 3600;
  private static final int AT_NIGHT_PER_MILLE = 120;
  // Time for what follows a payment of the last hour before the day is over.
  private static final int QUIET_AT_THE_END = 1200;
  // After the sign-in of the new day.
  private static final int QUIET_AT_THE_BEGINNING = 60;
  private static final byte[] HOUR_OF = hours();

  private Rhythm() {}

  private static byte[] hours() {
    int all = 0;
    for (int people : PEOPLE_BY_HOUR) {
      all += people;
    }
    byte[] hours = new byte[all];
    int next = 0;
    for (int hour = 0; hour < PEOPLE_BY_HOUR.length; hour++) {
      for (int i = 0; i < PEOPLE_BY_HOUR[hour]; i++) {
        hours[next++] = (byte) (OPENS + hour);
      }
    }
    return hours;
  }

  /** Seconds since the business day began. */
  static int second(Dice dice, boolean allNight) {
    if (allNight && dice.perMille(AT_NIGHT_PER_MILLE)) {
      boolean before = dice.below(OPENS + 2) < OPENS;
      return before
          ? dice.between(QUIET_AT_THE_BEGINNING, OPENS * SECONDS_OF_HOUR - 1)
          : dice.between(CLOSES * SECONDS_OF_HOUR, 24 * SECONDS_OF_HOUR - QUIET_AT_THE_END);
    }
    return HOUR_OF[dice.below(HOUR_OF.length)] * SECONDS_OF_HOUR + dice.below(SECONDS_OF_HOUR);
  }
}
