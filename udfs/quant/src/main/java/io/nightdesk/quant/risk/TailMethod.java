package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to VaR and ES of a symbol's next return. */
public enum TailMethod {
  /** Normal, mean and standard deviation of the window. */
  NORMAL {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.normal(returns);
    }
  },
  /** Student t, all three parameters fitted to the window. */
  STUDENT_T {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.studentT(returns);
    }
  },
  /** The window's own losses. */
  HISTORICAL {
    @Override
    public TailRisk fit(double[] returns) {
      return HistoricalTail.of(returns);
    }
  },
  /** Normal, mean 0, squares weighted by powers of 0.94. */
  EWMA_NORMAL {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.exponentiallyWeighted(returns);
    }
  },
  /** GARCH(1,1) with normal residuals. */
  GARCH_NORMAL {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.of(path(Specification.GARCH_NORMAL, returns));
    }
  },
  /** GARCH(1,1) with Student t residuals. */
  GARCH_T {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.of(path(Specification.GARCH_T, returns));
    }
  },
  /** GARCH(1,1) with residuals of Hansen's skewed t. */
  GARCH_SKEWED_T {
    @Override
    public TailRisk fit(double[] returns) {
      return ParametricTail.of(path(SKEWED, returns));
    }
  },
  /** The residuals of GARCH(1,1)-t, times tomorrow's volatility. */
  FILTERED_HISTORICAL {
    @Override
    public TailRisk fit(double[] returns) {
      return HistoricalTail.filtered(path(Specification.GARCH_T, returns));
    }
  },
  /** Generalised Pareto tail of the residuals of GARCH(1,1)-t, times tomorrow's volatility. */
  PEAKS_OVER_THRESHOLD {
    @Override
    public TailRisk fit(double[] returns) {
      return PeaksOverThreshold.of(path(Specification.GARCH_T, returns));
    }
  };

  private static final Specification SKEWED =
      new Specification(Garch.MODEL, Innovation.SKEWED_T, PreSample.MEAN_SQUARE);

  /**
   * Estimates the tail of the next return from a window of returns.
   *
   * @param returns log returns, oldest first, all finite; at least 100, at least 500 where a
   *     volatility model is fitted; percent or decimals
   * @return the tail, in the unit of the returns
   * @throws IllegalArgumentException on fewer returns, on NaN or infinities, on a series that does
   *     not vary, and on stale prices
   */
  public abstract TailRisk fit(double[] returns);

  /** The method's name for users, such as {@code garch_t}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The method of that name; case does not matter.
   *
   * @throws IllegalArgumentException on another name; the message lists all
   */
  public static TailMethod named(String name) {
    for (TailMethod method : values()) {
      if (method.name().equalsIgnoreCase(name)) {
        return method;
      }
    }
    String known = Arrays.stream(values()).map(TailMethod::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown method '" + name + "'; known are " + known);
  }

  private static VolatilityPath path(Specification specification, double[] returns) {
    GarchFit fit = VolatilityEstimator.of(specification).fit(returns);
    Check.that(fit.status().usable(), "no %s fit: %s", specification.name(), fit.reason());
    return fit.filter(returns);
  }
}
