package io.nightdesk.quant.risk;

/**
 * VaR and ES of a portfolio, and what each name adds to them.
 *
 * <p>Components follow Euler's rule: the derivative by the weight, times the weight, which is the
 * name's mean loss where the portfolio's loss is the VaR, or beyond it (McNeil, Frey, Embrechts
 * 2015, Quantitative Risk Management, Princeton University Press). The first is estimated by a
 * regression, linear in the portfolio's loss, of the names' losses over the order statistics around
 * VaR (a quarter of the tail to either side, Epanechnikov weights by rank); as that reproduces the
 * portfolio's own loss, the components add up to VaR without being forced to. Those of ES are means
 * over the same scenarios as ES.
 *
 * @param total VaR and ES, decimals of the portfolio's value, over one session
 * @param componentValueAtRisk of each name; sums to the VaR
 * @param componentExpectedShortfall of each name; sums to the ES
 * @see <a href="https://arxiv.org/abs/0708.2542">Tasche (2008), the Euler principle</a>
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record PortfolioRisk(
    TailLoss total, double[] componentValueAtRisk, double[] componentExpectedShortfall) {

  /**
   * From the worst scenarios.
   *
   * @param losses worst first, at least as many as the window reaches or all there are
   * @param parts of the names in these losses
   */
  static PortfolioRisk of(ScenarioWindow window, double[] losses, double[][] parts) {
    TailLoss total = window.tail().loss(losses);
    return new PortfolioRisk(
        total,
        valueAtRisk(window, losses, parts, total.valueAtRisk()),
        expectedShortfall(window.tail(), parts));
  }

  private static double[] valueAtRisk(
      ScenarioWindow window, double[] losses, double[][] parts, double valueAtRisk) {
    int from = Math.max(0, window.tail().edge() - window.half());
    int to = Math.min(losses.length, window.reach());
    double weights = 0;
    double meanExcess = 0;
    for (int rank = from; rank < to; rank++) {
      weights += window.weight(rank);
      meanExcess += window.weight(rank) * (losses[rank] - valueAtRisk);
    }
    meanExcess /= weights;
    double squares = 0;
    for (int rank = from; rank < to; rank++) {
      double deviation = losses[rank] - valueAtRisk - meanExcess;
      squares += window.weight(rank) * deviation * deviation;
    }
    double[] components = new double[parts[0].length];
    for (int i = 0; i < components.length; i++) {
      double mean = 0;
      for (int rank = from; rank < to; rank++) {
        mean += window.weight(rank) * parts[rank][i];
      }
      mean /= weights;
      double product = 0;
      for (int rank = from; rank < to; rank++) {
        double deviation = losses[rank] - valueAtRisk - meanExcess;
        product += window.weight(rank) * deviation * (parts[rank][i] - mean);
      }
      // Where all losses of the window are equal, their excess over VaR is exactly 0.
      double slope = squares > 0 ? product / squares : 0;
      components[i] = mean - slope * meanExcess;
    }
    return components;
  }

  private static double[] expectedShortfall(EmpiricalTail tail, double[][] parts) {
    double[] components = new double[parts[0].length];
    for (int i = 0; i < components.length; i++) {
      double sum = 0;
      for (int rank = 0; rank < tail.edge(); rank++) {
        sum += parts[rank][i];
      }
      components[i] = (sum + tail.part() * parts[tail.edge()][i]) / tail.size();
    }
    return components;
  }
}
