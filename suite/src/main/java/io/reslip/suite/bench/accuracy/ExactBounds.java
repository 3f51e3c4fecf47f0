package io.reslip.suite.bench.accuracy;

/**
 * The exact 95 % bounds of a share that was counted (Clopper and Pearson, 1934): both are wrong in
 * at most 2.5 % of all cases each, however few were counted.
 *
 * @param lower 0 to 1
 * @param upper 0 to 1
 */
record ExactBounds(double lower, double upper) {
  private static final double EACH_SIDE = 0.025;
  private static final int HALVINGS = 60;
  private static final int MOST_TERMS = 1_000;
  private static final double ENOUGH = 1e-15;
  private static final double TINY = 1e-300;

  /** Of {@code hits} among {@code cases}; nothing is known of no cases. */
  static ExactBounds of(long hits, long cases) {
    if (hits < 0 || hits > cases) {
      throw new IllegalArgumentException(hits + " of " + cases);
    }
    double lower = hits == 0 ? 0 : quantile(EACH_SIDE, (double) hits, cases - hits + 1.0);
    double upper = hits == cases ? 1 : quantile(1 - EACH_SIDE, hits + 1.0, (double) (cases - hits));
    return new ExactBounds(lower, upper);
  }

  /** Of the beta distribution, by halving. */
  private static double quantile(double probability, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (betaUpTo(middle, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The regularised incomplete beta function. */
  private static double betaUpTo(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** Its continued fraction, by Lentz's method. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / notZero(1 + even * d);
      c = notZero(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / notZero(1 + odd * d);
      c = notZero(1 + odd / c);
      double step = d * c;
      result *= step;
      if (Math.abs(step - 1) < ENOUGH) {
        break;
      }
    }
    return result;
  }

  private static double notZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, after moving the argument to where it is exact enough. */
  private static double logGamma(double value) {
    double x = value;
    double shift = 0;
    while (x < 15) {
      shift += Math.log(x);
      x++;
    }
    double square = 1 / (x * x);
    double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / x;
    return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift;
  }
}
