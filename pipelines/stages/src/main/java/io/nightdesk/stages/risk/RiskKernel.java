package io.nightdesk.stages.risk;

import io.nightdesk.contracts.config.RiskSettings;
import io.nightdesk.quant.dependence.TailDependence;
import io.nightdesk.quant.market.Returns;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.risk.BidAskSpread;
import io.nightdesk.quant.risk.LiquidityAdjustedEs;
import io.nightdesk.quant.risk.MarketSensitivity;
import io.nightdesk.quant.risk.RiskFeatures;
import io.nightdesk.quant.risk.RiskScore;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.risk.VarAlarm;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.VolatilityForecast;
import io.nightdesk.quant.volatility.VolatilityPath;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.KnownBars;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** The risk rows of one symbol. */
final class RiskKernel {

  private static final int DOLLAR_VOLUME_SESSIONS = 20;
  private static final int BACKTEST_SESSIONS = 250;
  private static final int ALIGNED_SESSIONS = 1000;
  private static final int HISTORY_YEARS = 5;

  private final RiskSettings settings;
  private final ExchangeCalendar calendar;
  private final BarHistory[] markets;

  RiskKernel(RiskSettings settings, ExchangeCalendar calendar, BarHistory[] markets) {
    this.settings = settings;
    this.calendar = calendar;
    this.markets = markets;
  }

  Iterator<Row> rows(BarHistory history, SessionRange range) {
    List<Row> rows = new ArrayList<>();
    for (SessionRange part : history.partsOf(range, markets)) {
      LocalDate anchor = anchor(part.to());
      KnownBars bars = history.knownAt(part.to(), anchor);
      ReturnWindow returns = ReturnWindow.of(bars);
      FitSchedule fits = new FitSchedule(returns, calendar, settings.window());
      double[][] marketReturns = new double[markets.length][];
      for (int m = 0; m < markets.length; m++) {
        marketReturns[m] = alignedReturns(bars, markets[m].knownAt(part.to(), anchor));
      }
      Series series = bars.series();
      for (int t = 0; t < series.size(); t++) {
        LocalDate session = series.date(t);
        if (part.contains(session) && history.isMember(session)) {
          rows.add(row(history.symbol(), bars, t, returns, fits, marketReturns));
        }
      }
    }
    return rows.iterator();
  }

  /**
   * The window of 1,000 returns of every VaR that is judged lies within: one calendar year more
   * than the features need.
   */
  private LocalDate anchor(LocalDate asOf) {
    return LocalDate.of(asOf.getYear() - HISTORY_YEARS, 1, 1);
  }

  private Row row(
      String symbol,
      KnownBars bars,
      int t,
      ReturnWindow returns,
      FitSchedule fits,
      double[][] marketReturns) {
    LocalDate asOf = bars.series().date(t);
    RiskRow row = new RiskRow(symbol, asOf);
    sensitivities(row, bars, t, marketReturns);
    GarchFit fit = fits.inForce(asOf);
    row.set("vol_status", fit.status().name());
    row.set("vol_reason", fit.reason());
    row.set("vol_fitted_as_of", fits.fittedAsOf(asOf));
    int known = returns.countThrough(asOf);
    row.set("return_basis", basis(bars, asOf, returns, known));
    row.set(
        "vol_observations",
        Math.min(settings.window(), returns.countThrough(fits.fittedAsOf(asOf))));
    row.set("alarm", VarAlarm.UNKNOWN.name());
    if (fit.status().usable() && known > 0) {
      parameters(row, fit);
      volatility(row, fit, returns.last(settings.window(), known), bars.series().head(t + 1));
      exceedances(row, returns, known, fits);
    }
    return row.row();
  }

  /** Dividends of which the record begins late in the window are missing in most of it. */
  private String basis(KnownBars bars, LocalDate asOf, ReturnWindow returns, int known) {
    if (known == 0 || bars.firstDividend().isAfter(asOf)) {
      return "price";
    }
    LocalDate windowStart = returns.session(Math.max(0, known - settings.window()));
    return bars.firstDividend().isAfter(windowStart.plusYears(1)) ? "price" : "total";
  }

  private void sensitivities(RiskRow row, KnownBars bars, int t, double[][] marketReturns) {
    double[] own = Arrays.copyOf(bars.totalReturns(), t + 1);
    double[][] spy = pairs(own, marketReturns[0]);
    double[][] qqq = pairs(own, marketReturns[1]);
    row.number("beta_spy_252", MarketSensitivity.beta(spy[0], spy[1]));
    row.number(
        "sharpe_252",
        MarketSensitivity.sharpe(
            Arrays.stream(own).filter(Double::isFinite).toArray(), settings.riskFreeRate()));
    row.number("corr_spy_60", MarketSensitivity.correlation(spy[0], spy[1]));
    row.number("corr_qqq_60", MarketSensitivity.correlation(qqq[0], qqq[1]));
    row.number("tail_dependence_spy", TailDependence.lower(last(spy[0]), last(spy[1])));
    row.number("tail_dependence_qqq", TailDependence.lower(last(qqq[0]), last(qqq[1])));
  }

  private static void parameters(RiskRow row, GarchFit fit) {
    row.number("mu", fit.mu()).number("omega", fit.omega());
    row.number("alpha", fit.alpha()).number("beta", fit.beta()).number("nu", fit.nu());
    row.number("log_likelihood", fit.logLikelihood());
    double[] errors = fit.standardErrors().sandwich();
    List<String> names = fit.specification().parameterNames();
    row.number("se_alpha", errors[names.indexOf("alpha")]);
    row.number("se_beta", errors[names.indexOf("beta")]);
  }

  private void volatility(RiskRow row, GarchFit fit, double[] window, Series bars) {
    VolatilityPath path = fit.filter(window);
    RiskFeatures features = RiskFeatures.of(fit.mu(), path.nextDailyVolatility(), fit.nu());
    row.number("pred_vol", features.predictedVolatility());
    row.number("var_95", features.valueAtRisk95()).number("var_99", features.valueAtRisk99());
    row.number("cvar_95", features.expectedShortfall95());

    VolatilityForecast forecast = path.forecast(LiquidityAdjustedEs.FORECAST_SESSIONS);
    List<Double> daily = new ArrayList<>(LiquidityAdjustedEs.FORECAST_SESSIONS);
    for (int h = 1; h <= LiquidityAdjustedEs.FORECAST_SESSIONS; h++) {
      daily.add(forecast.dailyVolatility(h) / 100);
    }
    row.set("volatility_path", daily.toArray(new Double[0]));

    BidAskSpread spread = BidAskSpread.of(bars.high(), bars.low(), bars.close());
    double dollarVolume = dollarVolume(bars);
    LiquidityAdjustedEs loss =
        LiquidityAdjustedEs.of(
            forecast,
            fit.nu(),
            spread,
            dollarVolume,
            new LiquidityAdjustedEs.Terms(
                settings.referencePositionUsd(),
                settings.participation(),
                settings.spreadMultiple()));
    row.number("dollar_volume_20", dollarVolume).number("spread", spread.mean());
    row.number("la_es_975", loss.value());
    row.number("es_975", loss.expectedShortfall());
    if (loss.status() != LiquidityAdjustedEs.Status.MISSING) {
      row.set("liquidation_sessions", loss.liquidationSessions());
    }
    double[] seen = Arrays.copyOf(path.dailyVolatilities(), window.length + 1);
    seen[window.length] = path.nextDailyVolatility();
    // Without a reaction to shocks the variance only decays, and its rank tells nothing.
    row.number(
        "rank_volatility",
        fit.alpha() > 0 ? RiskScore.rank(path.nextDailyVolatility(), seen) : Double.NaN);
  }

  /**
   * VaR 99 % of each of the last 250 sessions as it would have been published, against the loss.
   */
  private void exceedances(RiskRow row, ReturnWindow returns, int known, FitSchedule fits) {
    boolean[] exceeded = new boolean[BACKTEST_SESSIONS];
    int judged = 0;
    int count = 0;
    for (int i = Math.max(1, known - BACKTEST_SESSIONS); i < known; i++) {
      GarchFit fit = fits.inForce(returns.session(i - 1));
      if (!fit.status().usable()) {
        continue;
      }
      VolatilityPath path = fit.filter(returns.last(settings.window(), i));
      double valueAtRisk =
          TailLoss.studentT(0.99, fit.nu())
              .scaled(fit.mu(), path.nextDailyVolatility())
              .valueAtRisk();
      exceeded[judged] = -returns.percent(i) > valueAtRisk;
      count += exceeded[judged] ? 1 : 0;
      judged++;
    }
    row.set("var_sessions", judged).set("var_exceedances_250", count);
    row.set("alarm", VarAlarm.of(Arrays.copyOf(exceeded, judged)).name());
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

  private static double[] alignedReturns(KnownBars bars, KnownBars market) {
    return Returns.aligned(
        bars.series().epochDays(), market.series().epochDays(), market.totalReturns());
  }

  private static double[][] pairs(double[] own, double[] other) {
    double[][] pairs = new double[2][own.length];
    int n = 0;
    for (int t = 0; t < own.length; t++) {
      if (Double.isFinite(own[t]) && Double.isFinite(other[t])) {
        pairs[0][n] = own[t];
        pairs[1][n++] = other[t];
      }
    }
    return new double[][] {Arrays.copyOf(pairs[0], n), Arrays.copyOf(pairs[1], n)};
  }

  private static double[] last(double[] values) {
    return Arrays.copyOfRange(values, Math.max(0, values.length - ALIGNED_SESSIONS), values.length);
  }
}
