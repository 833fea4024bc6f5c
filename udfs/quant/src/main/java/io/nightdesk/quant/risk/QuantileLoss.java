package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Quantile (pinball) loss of a VaR forecast, by which models are compared: the lower, the better.
 *
 * <pre>  l(t) = level * (loss - VaR)  where loss > VaR,  else (1 - level) * (VaR - loss) </pre>
 *
 * @param mean of the model's quantile losses, in the unit of the returns
 * @param referenceMean of the reference model's
 * @param difference mean difference, model less reference, over its standard error, with the
 *     two-sided p-value of the normal distribution; the differences of forecasts of one session are
 *     taken as uncorrelated. NaN where the two models do not differ
 * @see <a href="https://doi.org/10.1198/jasa.2011.r10138">Gneiting (2011), making and evaluating
 *     point forecasts</a>
 * @see <a href="https://doi.org/10.1080/07350015.1995.10524599">Diebold, Mariano (1995)</a>
 */
public record QuantileLoss(double mean, double referenceMean, TestResult difference) {

  /** By how much the model's loss lies below the reference's, as a share of that; 0.01 is 1 %. */
  public double improvement() {
    return 1 - mean / referenceMean;
  }

  /**
   * Mean quantile loss of one model.
   *
   * @param level of the VaR
   * @param losses positive is a loss; at least 1
   * @param valueAtRisk forecast for the same sessions
   */
  public static double mean(double level, double[] losses, double[] valueAtRisk) {
    return TailSample.mean(each(level, losses, valueAtRisk));
  }

  /** Compares a model with a reference on the same losses, at least 2 sessions. */
  public static QuantileLoss against(
      double level, double[] losses, double[] valueAtRisk, double[] referenceValueAtRisk) {
    double[] own = each(level, losses, valueAtRisk);
    double[] reference = each(level, losses, referenceValueAtRisk);
    Check.that(own.length >= 2, "a comparison needs at least 2 sessions, has %s", own.length);
    double[] differences = new double[own.length];
    for (int t = 0; t < own.length; t++) {
      differences[t] = own[t] - reference[t];
    }
    double error = TailSample.standardDeviation(differences) / Math.sqrt(own.length);
    double statistic = error > 0 ? TailSample.mean(differences) / error : Double.NaN;
    double probability = 2 * Distributions.normalTail(Math.abs(statistic));
    int exceedances = Exceedances.count(Exceedances.of(losses, valueAtRisk));
    return new QuantileLoss(
        TailSample.mean(own),
        TailSample.mean(reference),
        new TestResult(statistic, probability, own.length, exceedances));
  }

  private static double[] each(double level, double[] losses, double[] valueAtRisk) {
    TailLoss.checkLevel(level);
    boolean[] exceeded = Exceedances.of(losses, valueAtRisk);
    Check.that(losses.length > 0, "the quantile loss needs at least 1 session");
    double[] each = new double[losses.length];
    for (int t = 0; t < each.length; t++) {
      double beyond = losses[t] - valueAtRisk[t];
      each[t] = exceeded[t] ? level * beyond : (level - 1) * beyond;
    }
    return each;
  }
}
