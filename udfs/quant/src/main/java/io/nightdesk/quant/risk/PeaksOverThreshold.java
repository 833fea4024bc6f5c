package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Locale;

/**
 * Peaks over threshold: the losses among a model's standardised residuals beyond a high quantile
 * follow a generalised Pareto distribution.
 *
 * <pre>
 *  q   = u + beta/xi [ ((1 - level) n / N)^(-xi) - 1 ]
 *  es  = (q + beta - xi u) / (1 - xi)
 *  VaR = volatility * q - mean,  ES = volatility * es - mean
 * </pre>
 *
 * with N of the n residual losses beyond the threshold u, which is the greatest loss that is not
 * among them.
 *
 * @param mean of the next return, in its unit
 * @param volatility of the next return, in its unit
 * @param residuals n
 * @param exceedances N
 * @param threshold u, per unit of volatility
 * @param excesses fitted distribution of loss less threshold; null where the status has none
 * @param status what became of the fit
 * @see <a href="https://doi.org/10.1016/S0927-5398(00)00012-8">McNeil, Frey (2000)</a>
 */
public record PeaksOverThreshold(
    double mean,
    double volatility,
    int residuals,
    int exceedances,
    double threshold,
    GeneralisedPareto excesses,
    Status status)
    implements TailRisk {

  /** Quantile of the residual losses that is the threshold, unless another is asked for. */
  public static final double THRESHOLD_LEVEL = 0.90;

  /** Fewest losses beyond the threshold that are fitted. */
  public static final int MIN_EXCEEDANCES = 30;

  /** What became of the fit. */
  public enum Status {
    /** An interior optimum. */
    CONVERGED,
    /** The shape lies at its lower bound of -1/2; kept. */
    AT_BOUND,
    /** Fewer than 30 losses beyond the threshold: no fit. */
    TOO_FEW_EXCEEDANCES,
    /** The losses beyond the threshold are all equal: no fit. */
    NO_VARIATION,
    /** The shape is 1 or more: the mean loss is infinite and no ES exists. */
    INFINITE_MEAN;

    /** Whether VaR and ES can be read. */
    public boolean usable() {
      return this == CONVERGED || this == AT_BOUND;
    }
  }

  public PeaksOverThreshold {
    Check.finite(mean, "mean");
    Check.positive(volatility, "volatility");
    Check.within(exceedances, 0, residuals, "exceedances");
  }

  /** Over a path's residuals, in percent, with the threshold at the 90 % quantile. */
  public static PeaksOverThreshold of(VolatilityPath path) {
    return of(
        path.nextMean(), path.nextDailyVolatility(), path.standardisedResiduals(), THRESHOLD_LEVEL);
  }

  /**
   * Over residuals.
   *
   * @param mean of the next return, in its unit
   * @param volatility of the next return, above 0, in its unit
   * @param residuals past returns, less their mean, over their volatility; at least 100
   * @param thresholdLevel share of the residuals at or below the threshold, 0.5 to 1
   */
  public static PeaksOverThreshold of(
      double mean, double volatility, double[] residuals, double thresholdLevel) {
    TailLoss.checkLevel(thresholdLevel);
    double[] losses = HistoricalTail.worstFirst(TailSample.checked(residuals));
    EmpiricalTail tail = EmpiricalTail.of(thresholdLevel, losses.length);
    int count = tail.whole();
    double threshold = losses[tail.edge()];
    GeneralisedPareto fitted = null;
    Status status;
    if (count < MIN_EXCEEDANCES) {
      status = Status.TOO_FEW_EXCEEDANCES;
    } else if (losses[0] == threshold) {
      status = Status.NO_VARIATION;
    } else {
      double[] excesses = new double[count];
      for (int rank = 0; rank < count; rank++) {
        excesses[rank] = losses[rank] - threshold;
      }
      fitted = GeneralisedPareto.fit(excesses);
      status = statusOf(fitted);
    }
    return new PeaksOverThreshold(
        mean, volatility, losses.length, count, threshold, fitted, status);
  }

  private static Status statusOf(GeneralisedPareto fitted) {
    if (fitted.shape() >= 1) {
      return Status.INFINITE_MEAN;
    }
    double distance = fitted.shape() - GeneralisedPareto.LOWEST_SHAPE;
    return distance > 1e-9 ? Status.CONVERGED : Status.AT_BOUND;
  }

  /** One sentence for a person on the status; empty when the fit simply converged. */
  public String reason() {
    return switch (status) {
      case CONVERGED -> "";
      case AT_BOUND -> "The shape lies at its lower bound of -0.5.";
      case TOO_FEW_EXCEEDANCES ->
          String.format(
              Locale.ROOT,
              "%d losses beyond the threshold; a fit needs %d.",
              exceedances,
              MIN_EXCEEDANCES);
      case NO_VARIATION ->
          String.format(Locale.ROOT, "The %d greatest losses are equal.", exceedances);
      case INFINITE_MEAN ->
          String.format(
              Locale.ROOT, "The shape is %.3f: the mean loss is infinite.", excesses.shape());
    };
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also on a level below that of the threshold
   */
  @Override
  public TailLoss at(double level) {
    TailLoss.checkLevel(level);
    Check.that(status.usable(), "no tail without a fit: %s. %s", status, reason());
    double share = (double) exceedances / residuals;
    Check.that(
        1 - level <= share * (1 + 1e-9),
        "level %s lies below the threshold, which is at %s",
        level,
        1 - share);
    double beyond = excesses.exceededWith(Math.min(1, (1 - level) / share));
    double meanBeyond = (beyond + excesses.scale()) / (1 - excesses.shape());
    // In this form ES - VaR is a sum of what is not negative: rounding cannot turn the two round.
    return new TailLoss(level, threshold + beyond, threshold + Math.max(beyond, meanBeyond))
        .scaled(mean, volatility);
  }
}
