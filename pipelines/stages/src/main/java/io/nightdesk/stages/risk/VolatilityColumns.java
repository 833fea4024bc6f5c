package io.nightdesk.stages.risk;

import io.nightdesk.contracts.config.RiskSettings;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.risk.BidAskSpread;
import io.nightdesk.quant.risk.LiquidityAdjustedEs;
import io.nightdesk.quant.risk.RiskFeatures;
import io.nightdesk.quant.risk.RiskScore;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.volatility.FitStatus;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.VolatilityForecast;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a risk row that follow from fitted volatility models. */
final class VolatilityColumns {

  private static final int DOLLAR_VOLUME_SESSIONS = 20;
  private static final double SESSIONS_PER_YEAR = 252;

  private final RiskRow row;
  private final RiskSettings settings;

  VolatilityColumns(RiskRow row, RiskSettings settings) {
    this.row = row;
    this.settings = settings;
  }

  /**
   * Features 81 to 84 and what stands behind them.
   *
   * @param window returns in percent up to the as-of session
   */
  void garch(GarchFit fit, double[] window) {
    row.number("mu", fit.mu()).number("omega", fit.omega());
    row.number("alpha", fit.alpha()).number("beta", fit.beta()).number("nu", fit.nu());
    row.number("log_likelihood", fit.logLikelihood());
    double[] errors = fit.standardErrors().sandwich();
    List<String> names = fit.specification().parameterNames();
    row.number("se_alpha", errors[names.indexOf("alpha")]);
    row.number("se_beta", errors[names.indexOf("beta")]);

    VolatilityPath path = fit.filter(window);
    RiskFeatures features = RiskFeatures.of(fit.mu(), path.nextDailyVolatility(), fit.nu());
    row.number("pred_vol", features.predictedVolatility());
    row.number("var_95", features.valueAtRisk95()).number("var_99", features.valueAtRisk99());
    row.number("cvar_95", features.expectedShortfall95());
    double[] seen = Arrays.copyOf(path.dailyVolatilities(), window.length + 1);
    seen[window.length] = path.nextDailyVolatility();
    // Without a reaction to shocks the variance only decays, and its rank tells nothing.
    row.number(
        "rank_volatility",
        fit.alpha() > 0 ? RiskScore.rank(path.nextDailyVolatility(), seen) : Double.NaN);
  }

  /** The figures of the model in force. */
  void best(GarchFit fit, LocalDate chosenAsOf, double[] window, Series bars) {
    row.set("best_model", fit.specification().name());
    row.set("best_chosen_as_of", chosenAsOf);
    row.set("best_status", fit.status().name());
    row.set("best_parameter_names", String.join(" ", fit.specification().parameterNames()));
    row.numbers("best_parameters", fit.parameters());
    if (fit.status() == FitStatus.CONVERGED) {
      row.numbers("best_standard_errors", fit.standardErrors().sandwich());
    }
    VolatilityPath path = fit.filter(window);
    double volatility = path.nextDailyVolatility() / 100;
    row.number("best_volatility", volatility * Math.sqrt(SESSIONS_PER_YEAR));
    row.number("best_var_95", loss(0.95, fit, path).valueAtRisk());
    row.number("best_var_99", loss(0.99, fit, path).valueAtRisk());
    row.number("best_es_975", loss(0.975, fit, path).expectedShortfall());

    VolatilityForecast forecast = path.forecast(LiquidityAdjustedEs.FORECAST_SESSIONS);
    row.numbers(
        "volatility_path",
        IntStream.rangeClosed(1, LiquidityAdjustedEs.FORECAST_SESSIONS)
            .mapToDouble(h -> forecast.dailyVolatility(h) / 100)
            .toArray());
    liquidity(forecast, fit.nu(), bars);
  }

  private void liquidity(VolatilityForecast forecast, double nu, Series bars) {
    BidAskSpread spread = BidAskSpread.of(bars.high(), bars.low(), bars.close());
    double dollarVolume = dollarVolume(bars);
    LiquidityAdjustedEs loss =
        LiquidityAdjustedEs.of(
            forecast,
            nu,
            spread,
            dollarVolume,
            new LiquidityAdjustedEs.Terms(
                settings.referencePositionUsd(),
                settings.participation(),
                settings.spreadMultiple()));
    row.number("dollar_volume_20", dollarVolume).number("spread", spread.mean());
    row.number("la_es", loss.value());
    row.number("es_975", loss.expectedShortfall());
    if (loss.status() != LiquidityAdjustedEs.Status.MISSING) {
      row.set("liquidation_sessions", loss.liquidationSessions());
    }
  }

  private static TailLoss loss(double level, GarchFit fit, VolatilityPath path) {
    return TailLoss.studentT(level, fit.nu())
        .scaled(path.nextMean() / 100, path.nextDailyVolatility() / 100);
  }

  private static double dollarVolume(Series bars) {
    int from = bars.size() - DOLLAR_VOLUME_SESSIONS;
    if (from < 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = from; i < bars.size(); i++) {
      sum += bars.close()[i] * bars.volume()[i];
    }
    return sum / DOLLAR_VOLUME_SESSIONS;
  }
}
