package io.nightdesk.quant;

/**
 * Checks of arguments, stated positively so that NaN fails each of them. Those of one number make
 * no garbage where they hold: kernels check every element of an array.
 */
public final class Check {

  private Check() {}

  /**
   * Refuses unless {@code holds}.
   *
   * @throws IllegalArgumentException with the formatted message
   */
  public static void that(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(java.util.Locale.ROOT, message, values));
    }
  }

  /** Refuses unless {@code value > 0}; returns it. */
  public static double positive(double value, String name) {
    if (!(value > 0)) {
      that(false, "%s must be above 0, was %s", name, value);
    }
    return value;
  }

  /** Refuses unless {@code value >= 0}; returns it. */
  public static double notNegative(double value, String name) {
    if (!(value >= 0)) {
      that(false, "%s must not be negative, was %s", name, value);
    }
    return value;
  }

  /** Refuses unless {@code low <= value <= high}; returns it. */
  public static double within(double value, double low, double high, String name) {
    that(value >= low && value <= high, "%s must lie in [%s, %s], was %s", name, low, high, value);
    return value;
  }

  /** Refuses NaN and infinities; returns the value. */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      that(false, "%s must be finite, was %s", name, value);
    }
    return value;
  }

  /** Refuses arrays of unequal length. */
  public static void sameLength(int expected, int actual, String name) {
    that(expected == actual, "%s must have %s elements, has %s", name, expected, actual);
  }
}
