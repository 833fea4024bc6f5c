package io.nightdesk.quant.dependence;

/** Ranks of a sample. */
public final class Ranks {

  private Ranks() {}

  /**
   * Pseudo-observations: rank / (n + 1), ties averaged, so that every value lies strictly between 0
   * and 1 and their mean is one half.
   *
   * @param values a sample of any length; infinities rank first and last
   * @return one number per value, in the order of the values
   * @throws IllegalArgumentException if a value is NaN
   */
  public static double[] uniform(double[] values) {
    int[] doubled = TiedGroups.of(values, "values").doubledRanks();
    double scale = 2.0 * (values.length + 1.0);
    double[] uniform = new double[values.length];
    for (int i = 0; i < uniform.length; i++) {
      uniform[i] = doubled[i] / scale;
    }
    return uniform;
  }
}
