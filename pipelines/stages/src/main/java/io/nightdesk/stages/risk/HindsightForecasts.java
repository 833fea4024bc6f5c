package io.nightdesk.stages.risk;

import io.nightdesk.quant.risk.RiskForecasts;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.volatility.GarchFit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What GARCH-t forecast for each past return, as it would have been published the night before:
 * with the parameters in force then and the window that ended then. Each is made once a task.
 */
final class HindsightForecasts {

  private static final List<Double> LEVELS = List.of(0.95, 0.975, 0.99);

  private final ReturnWindow returns;
  private final FitSchedule fits;
  private final int window;
  private final TailForecast[] made;
  private final Map<Double, List<TailLoss>> units = new HashMap<>();

  HindsightForecasts(ReturnWindow returns, FitSchedule fits, int window) {
    this.returns = returns;
    this.fits = fits;
    this.window = window;
    this.made = new TailForecast[returns.count()];
  }

  /** VaR and ES of one return at each level, in percent. */
  private record TailForecast(double volatility, double nu, Map<Double, TailLoss> losses) {

    static final TailForecast NONE = new TailForecast(0, 0, Map.of());
  }

  /**
   * Indices of the last returns that were forecast, oldest first.
   *
   * @param known number of returns up to the as-of session
   * @param sessions how many of them to look at
   */
  int[] judged(int known, int sessions) {
    int[] indices = new int[sessions];
    int n = 0;
    for (int i = Math.max(1, known - sessions); i < known; i++) {
      if (forecast(i) != TailForecast.NONE) {
        indices[n++] = i;
      }
    }
    return Arrays.copyOf(indices, n);
  }

  /** Losses of the returns, positive is a loss, in percent. */
  double[] losses(int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> -returns.percent(i)).toArray();
  }

  /**
   * What was forecast of the returns.
   *
   * @param level 0.95, 0.975 or 0.99
   */
  RiskForecasts at(double level, int[] indices) {
    double[] valueAtRisk = new double[indices.length];
    double[] shortfall = new double[indices.length];
    double[] volatility = new double[indices.length];
    double[] nu = new double[indices.length];
    for (int k = 0; k < indices.length; k++) {
      TailForecast forecast = forecast(indices[k]);
      TailLoss loss = forecast.losses().get(level);
      valueAtRisk[k] = loss.valueAtRisk();
      shortfall[k] = loss.expectedShortfall();
      volatility[k] = forecast.volatility();
      nu[k] = forecast.nu();
    }
    return new RiskForecasts(level, valueAtRisk, shortfall, volatility, nu);
  }

  private TailForecast forecast(int index) {
    if (made[index] == null) {
      made[index] = make(index);
    }
    return made[index];
  }

  private TailForecast make(int index) {
    GarchFit fit = fits.garch(returns.session(index - 1));
    if (!fit.status().usable()) {
      return TailForecast.NONE;
    }
    double volatility = fit.filter(returns.last(window, index)).nextDailyVolatility();
    Map<Double, TailLoss> losses = new HashMap<>();
    units
        .computeIfAbsent(fit.nu(), HindsightForecasts::units)
        .forEach(unit -> losses.put(unit.level(), unit.scaled(fit.mu(), volatility)));
    return new TailForecast(volatility, fit.nu(), losses);
  }

  /** Of a return of mean 0 and variance 1; a quantile costs more than a filter. */
  private static List<TailLoss> units(double nu) {
    return LEVELS.stream().map(level -> TailLoss.studentT(level, nu)).toList();
  }
}
