package io.nightdesk.functions;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.util.Locale;
import org.apache.commons.math3.stat.StatUtils;

/** The ways to VaR and ES of the next return. */
enum LossMethod {
  /** GARCH(1,1) with normal residuals. */
  GARCH_NORMAL {
    @Override
    TailLoss of(double[] returns, double level) {
      return byVolatility(Specification.GARCH_NORMAL, returns, level);
    }
  },
  /** GARCH(1,1) with Student t residuals. */
  GARCH_T {
    @Override
    TailLoss of(double[] returns, double level) {
      return byVolatility(Specification.GARCH_T, returns, level);
    }
  },
  /** Normal, with mean and standard deviation of the window. */
  NORMAL {
    @Override
    TailLoss of(double[] returns, double level) {
      Check.that(
          returns.length >= MIN_RETURNS,
          "argument returns has %s returns, %s are needed",
          returns.length,
          MIN_RETURNS);
      double deviation = StatUtils.variance(returns);
      return TailLoss.normal(level).scaled(StatUtils.mean(returns), Math.sqrt(deviation));
    }
  },
  /** The losses of the window. */
  HISTORICAL {
    @Override
    TailLoss of(double[] returns, double level) {
      Check.that(
          (1 - level) * returns.length >= 1 - ROUNDING,
          "argument returns has %s returns, level %s needs %s",
          returns.length,
          level,
          (int) Math.ceil(1 / (1 - level) - ROUNDING));
      return TailLoss.ofSample(level, returns);
    }
  };

  private static final int MIN_RETURNS = 100;
  private static final double ROUNDING = 1e-9;

  /** VaR and ES in the unit of the returns, decimals. */
  abstract TailLoss of(double[] returns, double level);

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static TailLoss byVolatility(
      Specification specification, double[] returns, double level) {
    double[] percent = Percent.of(returns);
    GarchFit fit =
        VolatilityFunctions.usable(VolatilityEstimator.of(specification).fit(percent));
    return TailLoss.studentT(level, fit.nu())
        .scaled(
            Percent.toDecimal(fit.mu()),
            Percent.toDecimal(fit.filter(percent).nextDailyVolatility()));
  }
}
