package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.List;

/**
 * A next return that is normal, Student t or skewed t around a mean.
 *
 * <pre>  VaR = volatility * q - mean </pre>
 *
 * with q the quantile of the distribution scaled to variance 1.
 *
 * @param mean of the return, in its unit
 * @param volatility standard deviation of the return, above 0, in its unit
 * @param nu degrees of freedom, above 2; infinite means normal
 * @param lambda skewness, strictly between -1 and 1; 0 means symmetric, negative that losses have
 *     the longer tail
 */
public record ParametricTail(double mean, double volatility, double nu, double lambda)
    implements TailRisk {

  /** Decay of the exponential weights. */
  public static final double DECAY = 0.94;

  public ParametricTail {
    Check.finite(mean, "mean");
    Check.positive(volatility, "volatility");
    Check.finite(volatility, "volatility");
    Check.that(nu > 2, "nu must be above 2 for a finite variance, was %s", nu);
    Check.that(Math.abs(lambda) < 1, "lambda must lie in (-1, 1), was %s", lambda);
  }

  /** Symmetric. */
  ParametricTail(double mean, double volatility, double nu) {
    this(mean, volatility, nu, 0);
  }

  /** Normal with mean and standard deviation of the sample. */
  public static ParametricTail normal(double[] returns) {
    double[] sample = TailSample.checked(returns);
    return new ParametricTail(
        TailSample.mean(sample), TailSample.standardDeviation(sample), Double.POSITIVE_INFINITY);
  }

  /** Student t with location, scale and degrees of freedom of greatest likelihood. */
  public static ParametricTail studentT(double[] returns) {
    return StudentTSample.fit(TailSample.checked(returns));
  }

  /**
   * Normal with mean 0 and exponentially weighted squares.
   *
   * <pre>  s^2 = sum over i of 0.94^i r(T-i)^2 / sum over i of 0.94^i,  i = 0 .. T-1 </pre>
   *
   * <p>RiskMetrics Technical Document (1996), with weights that sum to 1.
   */
  public static ParametricTail exponentiallyWeighted(double[] returns) {
    double[] sample = TailSample.checked(returns);
    double squares = 0;
    double weights = 0;
    for (double value : sample) {
      squares = DECAY * squares + value * value;
      weights = DECAY * weights + 1;
    }
    return new ParametricTail(0, Math.sqrt(squares / weights), Double.POSITIVE_INFINITY);
  }

  /** The forecast of a volatility model for the session after its window, in percent. */
  public static ParametricTail of(VolatilityPath path) {
    List<String> names = path.specification().parameterNames();
    int nu = names.indexOf("nu");
    int lambda = names.indexOf("lambda");
    return new ParametricTail(
        path.nextMean(),
        path.nextDailyVolatility(),
        nu < 0 ? Double.POSITIVE_INFINITY : path.parameters()[nu],
        lambda < 0 ? 0 : path.parameters()[lambda]);
  }

  @Override
  public TailLoss at(double level) {
    TailLoss.checkLevel(level);
    return TailLoss.skewedT(level, nu, lambda).scaled(mean, volatility);
  }
}
