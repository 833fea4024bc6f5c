package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adjusts prices forward: each price times the splits between the first bar and its session, each
 * volume divided by them. A later action therefore changes no earlier number.
 *
 * <p>What the vendor had applied is first undone, since a price that a vendor divided by a later
 * split depends on that split. With v the delivered price, all per share as traded on the day:
 *
 * <pre>
 *   as traded   p(t) = v(t) * G(t) / H(t)   G: splits, H: dividend ratios; after t, to the as-of date
 *   H           product of 1 - d / p(last bar before the ex-date)
 *   adjusted    a(t) = p(t) * F(t)          F: splits after the first bar, up to t
 *   return      ln(a(t) / a(t-1)) - ln(1 - d * F / a(t-1))
 * </pre>
 *
 * <p>So a dividend is reinvested at the close before its ex-date, and the factor of its session, 1
 * + d / (p(t-1) - d), is known at the open: open and close of a session carry the same factor.
 *
 * <p>An action takes effect at the first bar on or after its ex-date; actions up to the first bar
 * have no effect. A dividend after the last bar cannot be undone and leaves one common factor in
 * prices that a vendor adjusted for it.
 */
public final class Adjustment {

  private static final Comparator<CorporateAction> BY_DATE_THEN_SPLITS_FIRST =
      Comparator.comparing(CorporateAction::exDate).thenComparing(CorporateAction::kind);

  private final Series delivered;
  private final List<CorporateAction> actions;
  private final List<AdjustmentBasis> basisOfBar;

  private Adjustment(
      Series delivered, List<CorporateAction> actions, List<AdjustmentBasis> basisOfBar) {
    Check.sameLength(delivered.size(), basisOfBar.size(), "basisOfBar");
    this.delivered = delivered;
    this.actions = actions.stream().sorted(BY_DATE_THEN_SPLITS_FIRST).toList();
    this.basisOfBar = basisOfBar;
  }

  /**
   * Adjusts a series whose bars come from one vendor.
   *
   * @param delivered bars as the vendor gave them
   * @param actions splits and dividends of the symbol, in any order; all that the vendor applied,
   *     also those after the last bar: without them they cannot be undone
   * @param basis what the vendor had applied
   * @return adjusted bars; the total return is NaN at the first bar, and where a dividend is not
   *     below the close before it
   */
  public static AdjustedSeries forward(
      Series delivered, List<CorporateAction> actions, AdjustmentBasis basis) {
    return forward(delivered, actions, Collections.nCopies(delivered.size(), basis));
  }

  /**
   * Adjusts a series put together from several vendors.
   *
   * @param basisOfBar what had been applied to each bar
   */
  public static AdjustedSeries forward(
      Series delivered, List<CorporateAction> actions, List<AdjustmentBasis> basisOfBar) {
    return new Adjustment(delivered, actions, basisOfBar).adjusted();
  }

  private AdjustedSeries adjusted() {
    int size = delivered.size();
    double[] splits = new double[size];
    double[] dividends = new double[size];
    double shares = 1;
    int next = 0;
    while (size > 0 && next < actions.size() && exDay(next) <= delivered.epochDays()[0]) {
      next++;
    }
    for (int t = 0; t < size; t++) {
      double sharesBefore = shares;
      for (; next < actions.size() && exDay(next) <= delivered.epochDays()[t]; next++) {
        CorporateAction action = actions.get(next);
        switch (action.kind()) {
          case SPLIT -> shares *= action.value();
          case DIVIDEND -> dividends[t] += action.value() * (shares / sharesBefore);
        }
      }
      splits[t] = shares;
    }
    return adjusted(splits, dividends);
  }

  /**
   * @param splits F per bar
   * @param dividends USD per bar and share as traded at the bar before
   */
  private AdjustedSeries adjusted(double[] splits, double[] dividends) {
    int size = delivered.size();
    double[] open = new double[size];
    double[] high = new double[size];
    double[] low = new double[size];
    double[] close = new double[size];
    double[] volume = new double[size];
    Map<AdjustmentBasis, Applied> applied = new LinkedHashMap<>();
    basisOfBar.forEach(basis -> applied.computeIfAbsent(basis, Applied::new));
    int later = actions.size();
    for (int t = size - 1; t >= 0; t--) {
      int end = later;
      while (later > 0 && exDay(later - 1) > delivered.epochDays()[t]) {
        later--;
      }
      List<CorporateAction> between = actions.subList(later, end);
      applied.values().forEach(each -> each.pass(between));

      Applied own = applied.get(basisOfBar.get(t));
      boolean beforeAnotherBar = t + 1 < size;
      double traded = own.asTraded(delivered.close()[t], beforeAnotherBar);
      if (beforeAnotherBar) {
        applied.values().forEach(each -> each.passDividend(traded));
      }
      double factor = own.priceFactor * splits[t];
      open[t] = delivered.open()[t] * factor;
      high[t] = delivered.high()[t] * factor;
      low[t] = delivered.low()[t] * factor;
      close[t] = delivered.close()[t] * factor;
      volume[t] = delivered.volume()[t] / (own.splits * splits[t]);
    }
    Series series = Series.of(delivered.epochDays(), open, high, low, close, volume);
    return new AdjustedSeries(series, totalReturns(close, splits, dividends), splits);
  }

  private static double[] totalReturns(double[] close, double[] splits, double[] dividends) {
    double[] returns = Returns.log(close);
    for (int t = 1; t < returns.length; t++) {
      if (dividends[t] > 0) {
        double yield = dividends[t] * splits[t - 1] / close[t - 1];
        returns[t] = yield < 1 ? returns[t] - Math.log1p(-yield) : Double.NaN;
      }
    }
    return returns;
  }

  private long exDay(int index) {
    return actions.get(index).exDate().toEpochDay();
  }

  /** What one basis has applied to the bar at hand, while bars are passed from last to first. */
  private static final class Applied {

    private final AdjustmentBasis basis;
    private double splits = 1;
    private double ratios = 1;
    private double pending;
    private double priceFactor = 1;

    Applied(AdjustmentBasis basis) {
      this.basis = basis;
    }

    /** Takes the actions between the bar at hand and the one after it, in order of date. */
    void pass(List<CorporateAction> between) {
      pending = 0;
      double shares = 1;
      for (CorporateAction action : between) {
        boolean split = action.kind() == CorporateAction.Kind.SPLIT;
        if (split) {
          shares *= action.value();
        }
        if (action.exDate().isAfter(basis.asOf())) {
          continue;
        }
        if (split && basis.splitsApplied()) {
          splits *= action.value();
        } else if (!split && basis.dividendsApplied()) {
          pending += action.value() * shares;
        }
      }
    }

    double asTraded(double price, boolean beforeAnotherBar) {
      priceFactor = splits;
      if (basis.dividendsApplied()) {
        double traded = price * splits / ratios + (beforeAnotherBar ? pending : 0);
        priceFactor = traded / price;
      }
      return price * priceFactor;
    }

    void passDividend(double closeAsTraded) {
      if (pending > 0) {
        ratios *= 1 - pending / closeAsTraded;
      }
    }
  }
}
