package io.reslip.suite.bench.report;

import io.reslip.suite.bench.figures.Machine;
import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.bench.figures.Spread;
import java.util.Locale;

/** Figures in words: the median, and in brackets the range. */
final class Words {
  static final String NOTHING = "-";
  private static final int USUAL_ROUNDS = 5;
  private static final double MEGA = 1e6;
  private static final double GIBI = 1L << 30;

  private Words() {}

  static String spread(Spread spread, int decimals) {
    return number(spread.median(), decimals)
        + " ("
        + number(spread.lowest(), decimals)
        + " to "
        + number(spread.highest(), decimals)
        + ")";
  }

  static String number(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String megabytes(double bytes) {
    return number(bytes / MEGA, 1);
  }

  static String machine(Machine machine) {
    return machine.cores()
        + " cores, "
        + number(machine.memoryBytes() / GIBI, 0)
        + " GiB, "
        + machine.system()
        + ", JDK "
        + machine.jdk()
        + ", PostgreSQL "
        + machine.postgres()
        + " ("
        + machine.durability()
        + "), load average "
        + number(machine.loadBefore(), 1)
        + " before and "
        + number(machine.loadAfter(), 1)
        + " after";
  }

  static String command(Report report) {
    String rounds = report.rounds() == USUAL_ROUNDS ? "" : " --rounds " + report.rounds();
    return report.heading().command() + rounds;
  }
}
