package io.nightdesk.stages.risk;

import io.nightdesk.contracts.config.RiskSettings;
import io.nightdesk.quant.dependence.TailDependence;
import io.nightdesk.quant.market.Returns;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.risk.Exceedances;
import io.nightdesk.quant.risk.MarketSensitivity;
import io.nightdesk.quant.risk.VarAlarm;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.volatility.GarchFit;
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

  /** The rows of the table and, in the last column, those of its tests. */
  Iterator<Row> rows(BarHistory history, SessionRange range) {
    List<Row> rows = new ArrayList<>();
    for (SessionRange part : history.partsOf(range, markets)) {
      LocalDate anchor = anchor(part.to());
      KnownBars bars = history.knownAt(part.to(), anchor);
      ReturnWindow returns = ReturnWindow.of(bars);
      FitSchedule fits = new FitSchedule(returns, calendar, settings.window());
      HindsightForecasts past = new HindsightForecasts(returns, fits, settings.window());
      double[][] marketReturns = new double[markets.length][];
      for (int m = 0; m < markets.length; m++) {
        marketReturns[m] = alignedReturns(bars, markets[m].knownAt(part.to(), anchor));
      }
      Series series = bars.series();
      for (int t = 0; t < series.size(); t++) {
        LocalDate session = series.date(t);
        if (part.contains(session) && history.isMember(session)) {
          RiskRow row = new RiskRow(history.symbol(), session);
          sensitivities(row, bars, t, marketReturns);
          volatility(row, bars, t, returns, fits);
          tests(row, returns.countThrough(session), past);
          rows.add(row.row());
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

  private void volatility(
      RiskRow row, KnownBars bars, int t, ReturnWindow returns, FitSchedule fits) {
    LocalDate asOf = row.asOf();
    GarchFit fit = fits.garch(asOf);
    row.set("vol_status", fit.status().name());
    row.set("vol_reason", fit.reason());
    row.set("vol_fitted_as_of", fits.fittedAsOf(asOf));
    int known = returns.countThrough(asOf);
    row.set("return_basis", basis(bars, asOf, returns, known));
    row.set(
        "vol_observations",
        Math.min(settings.window(), returns.countThrough(fits.fittedAsOf(asOf))));
    if (fit.status().usable() && known > 0) {
      VolatilityColumns columns = new VolatilityColumns(row, settings);
      double[] window = returns.last(settings.window(), known);
      columns.garch(fit, window);
      columns.best(fits.best(asOf), fits.chosenAsOf(asOf), window, bars.series().head(t + 1));
    }
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

  /** VaR and ES of the trailing sessions as they would have been published, and what came. */
  private static void tests(RiskRow row, int known, HindsightForecasts past) {
    int[] judged = past.judged(known, RiskTests.SESSIONS);
    if (judged.length == 0) {
      row.set("alarm", VarAlarm.UNKNOWN.name());
    } else {
      boolean[] exceeded = Exceedances.of(past.losses(judged), past.at(0.99, judged).valueAtRisk());
      row.set("var_sessions", judged.length);
      row.set("var_exceedances_250", Exceedances.count(exceeded));
      row.set("alarm", VarAlarm.of(exceeded).name());
    }
    row.set("tests", RiskTests.of(row.symbol(), row.asOf(), past, judged).toArray(new Row[0]));
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
