package io.nightdesk.quant.dependence;

/**
 * Correlations of an elliptical copula by inversion of Kendall's tau, pair by pair, and how
 * uncertain they are together.
 *
 * <pre>  r(i, j) = sin(pi tau(i, j) / 2),  weight = sum of var r(i, j) / sum of r(i, j)^2 </pre>
 *
 * @param values the correlations, ones on the diagonal; in general not positive definite
 * @param weight of the identity that makes the expected squared error least, 0 to 1
 * @see "Lindskog, McNeil, Schmock (2003): Kendall's tau for elliptical distributions, in Credit
 *     Risk (Physica), 149-156"
 * @see <a href="https://doi.org/10.2202/1544-6115.1175">Schaefer, Strimmer (2005), the weight</a>
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never changed or compared
record KendallCorrelation(double[][] values, double weight) {

  static KendallCorrelation of(TiedGroups[] symbols) {
    int size = symbols.length;
    double[][] values = new double[size][size];
    double variances = 0;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      values[i][i] = 1;
      for (int j = 0; j < i; j++) {
        KendallScores scores = KendallScores.of(symbols[i], symbols[j]);
        double angle = Math.PI / 2 * scores.tau();
        double slope = Math.PI / 2 * StrictMath.cos(angle);
        double error = slope * new Influence(scores.influence()).standardError();
        values[i][j] = StrictMath.sin(angle);
        values[j][i] = values[i][j];
        variances += error * error;
        squares += values[i][j] * values[i][j];
      }
    }
    double weight = squares > 0 ? Math.min(1, variances / squares) : 1;
    return new KendallCorrelation(values, weight);
  }

  /** The correlations drawn towards the identity by their weight. */
  double[][] shrunk() {
    double[][] shrunk = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        shrunk[i][j] = i == j ? 1 : (1 - weight) * values[i][j];
      }
    }
    return shrunk;
  }
}
