package io.nightdesk.stages.bars;

import io.nightdesk.quant.market.AdjustedSeries;
import io.nightdesk.quant.market.Adjustment;
import io.nightdesk.quant.market.AdjustmentBasis;
import io.nightdesk.quant.market.CorporateAction;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.market.SeriesBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The bars of one symbol in one view of the past, adjusted forward.
 *
 * @param adjusted split-adjusted bars and total returns; the return across an unexplained price
 *     break is NaN
 * @param firstDividend ex-date of the first dividend on record, up to which returns are price
 *     returns; {@code LocalDate.MAX} if there is none
 */
public record KnownBars(AdjustedSeries adjusted, LocalDate firstDividend) {

  static KnownBars of(List<BarHistory.Version> versions, List<CorporateAction> actions) {
    SeriesBuilder builder = Series.builder();
    List<AdjustmentBasis> bases = new ArrayList<>(versions.size());
    for (BarHistory.Version v : versions) {
      builder.add(
          (int) v.session().toEpochDay(), v.open(), v.high(), v.low(), v.close(), v.volume());
      bases.add(v.basis());
    }
    AdjustedSeries series = Adjustment.forward(builder.build(), actions, bases);
    double[] returns = series.totalReturnLog().clone();
    for (int t = 0; t < returns.length; t++) {
      if (versions.get(t).unexplainedBreak()) {
        returns[t] = Double.NaN;
      }
    }
    LocalDate firstDividend =
        actions.stream()
            .filter(a -> a.kind() == CorporateAction.Kind.DIVIDEND)
            .map(CorporateAction::exDate)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return new KnownBars(
        new AdjustedSeries(series.splitAdjusted(), returns, series.splitFactors()), firstDividend);
  }

  /** Split-adjusted bars. */
  public Series series() {
    return adjusted.splitAdjusted();
  }

  /** Log total returns, NaN at the first bar and across unexplained breaks. */
  public double[] totalReturns() {
    return adjusted.totalReturnLog();
  }
}
