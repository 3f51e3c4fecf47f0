package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Digits;

/** Hands out numbers that are never handed out twice on one day. */
final class Numbers {
  private static final long SPACE = 100_000_000;
  // Coprime to the space, so that each input has an output of its own.
  private static final long STEP = 61_803_399;
  private static final int MOST_FOREIGN = 3;

  private final long offset;
  private final long perTerminal;
  private final String day;

  /**
   * @param yddd last digit of the year and day of the year, as in a retrieval reference number
   * @param perTerminal more than any terminal needs
   */
  Numbers(Dice dice, String yddd, long perTerminal) {
    this.offset = dice.below((int) SPACE);
    this.perTerminal = perTerminal;
    this.day = yddd;
  }

  /** The retrieval reference number: 12 characters, with a letter for some foreign cards. */
  String rrn(int terminalIndex, int number, char firstOfCard) {
    String prefix = firstOfCard <= '0' + MOST_FOREIGN ? "X" + day.substring(1) : day;
    return prefix + serial(terminalIndex, number);
  }

  /** The trace number between host and scheme: not the terminal's. */
  String schemeStan(int terminalIndex, int number) {
    return serial(terminalIndex, number).substring(2);
  }

  /** 8 digits. */
  String serial(int terminalIndex, int number) {
    long counted = terminalIndex * perTerminal + number;
    return Digits.padded((counted * STEP + offset) % SPACE, 8);
  }
}
