package io.reslip.suite.fleet.plan;

/** When people pay: from 8 to 22 o'clock, most around noon and in the evening. */
final class Rhythm {
  private static final int OPENS = 8;
  private static final int[] PEOPLE_BY_HOUR = {2, 3, 4, 6, 9, 8, 4, 4, 5, 7, 10, 9, 5, 3};
  private static final int SECONDS_OF_HOUR = 3600;

  private Rhythm() {}

  /** Seconds since midnight. */
  static int second(Dice dice) {
    int all = 0;
    for (int people : PEOPLE_BY_HOUR) {
      all += people;
    }
    int drawn = dice.below(all);
    int hour = 0;
    while (drawn >= PEOPLE_BY_HOUR[hour]) {
      drawn -= PEOPLE_BY_HOUR[hour];
      hour++;
    }
    return (OPENS + hour) * SECONDS_OF_HOUR + dice.below(SECONDS_OF_HOUR);
  }
}
