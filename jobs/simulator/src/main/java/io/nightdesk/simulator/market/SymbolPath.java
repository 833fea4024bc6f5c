package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One symbol's history from its first session to its last: bars as traded, splits and dividends,
 * and where the planted rule fired.
 *
 * <p>Volatility, gaps and volumes do not depend on the drifts, so both edge modes fire at the same
 * places.
 */
final class SymbolPath {

  private static final double VOLUME_NOISE = 0.2;

  private final MarketSpec spec;
  private final SymbolTraits traits;
  private final Factors factors;
  private final GjrPath own;
  private final SplitRule splits;
  private final DailySeries bars = new DailySeries();
  private final List<CorporateAction> actions = new ArrayList<>();
  private final List<Truth> truths = new ArrayList<>();
  private final double[] drift;
  private final double[] intradaySigma;
  private final double[] recentVolumes = new double[PlantedEdge.VOLUME_SESSIONS];
  private double price;
  private double volumeLevel;
  private double splitFactor = 1;
  private double lastClose = Double.NaN;

  private SymbolPath(MarketSpec spec, SymbolTraits traits, Factors factors) {
    this.spec = spec;
    this.traits = traits;
    this.factors = factors;
    own = new GjrPath(traits.ownVolatility());
    splits = new SplitRule(traits);
    drift = new double[spec.sessions().size()];
    intradaySigma = new double[spec.sessions().size()];
    price = traits.startPrice();
  }

  static SymbolPath generate(MarketSpec spec, SymbolTraits traits, Factors factors) {
    SymbolPath path = new SymbolPath(spec, traits, factors);
    for (int t = traits.listedAt(); t < traits.delistedAt(); t++) {
      path.next(t);
    }
    return path;
  }

  DailySeries bars() {
    return bars;
  }

  List<CorporateAction> actions() {
    return actions;
  }

  List<Truth> truths() {
    return truths;
  }

  /** Standard deviation of the log return from open to close, by number of session. */
  double intradaySigma(int t) {
    return intradaySigma[t];
  }

  private void next(int t) {
    Session session = spec.sessions().get(t);
    CounterStream acts = Draw.ACTIONS.stream(spec.seed(), traits.path(), session.epochDay());
    if (!traits.benchmark() && acts.uniform() < SplitRule.HALT_PROBABILITY) {
      return; // halted for the whole session: no bar, the paths stand still
    }
    double sigma = sigma(t);
    own.next(Draw.OWN.stream(spec.seed(), traits.path(), session.epochDay()));
    CounterStream news = Draw.NEWS.stream(spec.seed(), traits.path(), session.epochDay());
    boolean hasNews = news.uniform() < PlantedEdge.NEWS_PROBABILITY && !traits.benchmark();
    double direction = news.uniform() < 0.5 ? -1 : 1;
    double jump = hasNews ? direction * sigma * (1 + 0.5 * Math.abs(news.gaussian())) : 0;
    double overnight = factors.overnight(traits, t) + own.overnight() + jump;
    double intraday = factors.intraday(traits, t) + own.intraday() + drift[t];

    double ratio = split(session.date(), acts);
    payDividend(session.date(), t);
    intradaySigma[t] = sigma * StrictMath.sqrt(1 - GjrPath.OVERNIGHT_SHARE);
    double open = cents(price * StrictMath.exp(overnight));
    price *= StrictMath.exp(overnight + intraday);
    double close = cents(price);
    CounterStream range = Draw.RANGE.stream(spec.seed(), traits.path(), session.epochDay());
    double up = bridgeExtreme(range, StrictMath.log(close / open), intradaySigma[t]);
    double down = bridgeExtreme(range, StrictMath.log(open / close), intradaySigma[t]);
    double high = Math.max(Math.max(open, close), cents(open * StrictMath.exp(up)));
    double low = Math.min(Math.min(open, close), cents(open * StrictMath.exp(-down)));
    double volume = volume(session, sigma, hasNews);
    int day = session.epochDay();
    bars.add(day, day, open, high, low, close, Math.round(volume * splitFactor));

    judge(session.date(), t, open / (lastClose / ratio) - 1, volume);
    lastClose = close;
  }

  private double sigma(int t) {
    return StrictMath.sqrt(factors.variance(traits, t) + own.variance());
  }

  private double split(LocalDate date, CounterStream draws) {
    double ratio = traits.benchmark() || bars.size() == 0 ? 1 : splits.ratio(price, draws);
    if (ratio != 1) {
      actions.add(new CorporateAction(date, CorporateAction.Kind.SPLIT, ratio));
      price /= ratio;
      splitFactor *= ratio;
    }
    return ratio;
  }

  private void payDividend(LocalDate date, int t) {
    boolean exDate = t % SplitRule.QUARTER == traits.dividendPhase() && bars.size() > 0;
    if (exDate && traits.dividendYield() > 0) {
      double amount = Math.max(0.01, cents(traits.dividendYield() / 4 * price));
      actions.add(new CorporateAction(date, CorporateAction.Kind.DIVIDEND, amount));
      price -= amount;
    }
  }

  /** Volume in shares of the first session's scale. */
  private double volume(Session session, double sigma, boolean hasNews) {
    CounterStream draws = Draw.VOLUME.stream(spec.seed(), traits.path(), session.epochDay());
    volumeLevel = 0.95 * volumeLevel + 0.04 * draws.gaussian();
    double noise = VOLUME_NOISE * draws.gaussian();
    double longRun = Math.max(traits.ownVolatility(), 0.009);
    double level = volumeLevel + 0.5 * StrictMath.log(sigma / longRun);
    double shares = traits.typicalVolume() * StrictMath.exp(level + noise);
    return hasNews ? shares * PlantedEdge.NEWS_VOLUME : shares;
  }

  /** Looks at the session just added, whose place in the ring of volumes is the oldest one's. */
  private void judge(LocalDate date, int t, double gap, double volume) {
    recentVolumes[(bars.size() - 1) % recentVolumes.length] = volume;
    if (bars.size() < recentVolumes.length || traits.benchmark() || t + 1 >= drift.length) {
      return;
    }
    double sum = 0;
    for (double recent : recentVolumes) {
      sum += recent;
    }
    double ratio = volume / (sum / recentVolumes.length);
    if (PlantedEdge.fires(ratio, gap)) {
      boolean planted = spec.edge() == Edge.PLANTED;
      double nextSigma = sigma(t + 1);
      if (planted) {
        PlantedEdge.plant(drift, t, gap, nextSigma);
      }
      double known = 0;
      for (int k = t + 1; k <= t + 5 && k < drift.length; k++) {
        known += drift[k];
      }
      double premium = traits.marketBeta() * Factors.MARKET_PREMIUM;
      double scale = planted ? nextSigma : 0;
      truths.add(
          new Truth(
              traits.symbol(),
              date,
              gap,
              ratio,
              PlantedEdge.drift(gap, scale, 0),
              PlantedEdge.drift(gap, scale, 1),
              PlantedEdge.drift(gap, scale, 2),
              PlantedEdge.probabilityUp(known, nextSigma, premium, spec.edge())));
    }
  }

  /** Maximum of a Brownian bridge from 0 to {@code end}: the inverse of its exact distribution. */
  private static double bridgeExtreme(CounterStream draws, double end, double sigma) {
    double exponential = -2 * StrictMath.log(1 - draws.uniform());
    return (end + StrictMath.sqrt(end * end + sigma * sigma * exponential)) / 2;
  }

  private static double cents(double value) {
    return Math.max(1, Math.rint(value * 100)) / 100;
  }
}
