package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#TREND}. */
final class TrendFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(1, "SMA_RATIO_20", x -> Trend.smaRatio(x.bars().close(), 20))
              .formula("C / SMA(C, 20) - 1")
              .unit("decimal")
              .within(-1, 19)
              .fromBar(19)
              .source("TA-Lib SMA"),
          feature(2, "SMA_RATIO_50", x -> Trend.smaRatio(x.bars().close(), 50))
              .formula("C / SMA(C, 50) - 1")
              .unit("decimal")
              .within(-1, 49)
              .fromBar(49)
              .source("TA-Lib SMA"),
          feature(3, "SMA_RATIO_200", x -> Trend.smaRatio(x.bars().close(), 200))
              .formula("C / SMA(C, 200) - 1")
              .unit("decimal")
              .within(-1, 199)
              .fromBar(199)
              .source("TA-Lib SMA"),
          feature(4, "SMA_CROSS_50_200", x -> Trend.smaCross(x.bars().close(), 50, 200))
              .formula("SMA(C, 50) / SMA(C, 200) - 1")
              .unit("decimal")
              .within(-1, 3)
              .fromBar(199)
              .source("TA-Lib SMA"),
          feature(5, "EMA_RATIO_12", x -> Trend.emaRatio(x.bars().close(), 12))
              .formula("C / EMA(C, 12) - 1")
              .unit("decimal")
              .within(-1, 12)
              .fromBar(11)
              .source("TA-Lib EMA"),
          feature(6, "MACD_PCT", x -> Trend.macd(x.bars().close()))
              .formula("100 (EMA12 - EMA26) / C, both averages started at bar 25")
              .unit("percent of the price")
              .within(-1000, 1000)
              .fromBar(33)
              .source("TA-Lib MACD"),
          feature(7, "MACD_HIST_PCT", x -> Trend.macdHistogram(x.bars().close()))
              .formula("100 (MACD - EMA(MACD, 9)) / C")
              .unit("percent of the price")
              .within(-1000, 1000)
              .fromBar(33)
              .source("TA-Lib MACD"),
          feature(8, "ADX_14", x -> Trend.adx(x.bars(), 14))
              .formula("Wilder mean over 14 bars of 100 |+DI - -DI| / (+DI + -DI)")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(27)
              .source("TA-Lib ADX"),
          feature(9, "DI_DIFF_14", x -> Trend.directionalDifference(x.bars(), 14))
              .formula("(+DI - -DI) / (+DI + -DI), Wilder DI over 14 bars; 0 if the sum is 0")
              .unit("decimal")
              .within(-1, 1)
              .fromBar(14)
              .source("TA-Lib PLUS_DI, MINUS_DI"),
          feature(10, "VORTEX_DIFF_14", x -> Trend.vortexDifference(x.bars(), 14))
              .formula("(sum |H - L1| - sum |L - H1|) / sum TR over 14 bars")
              .unit("ratio")
              .within(-100, 100)
              .fromBar(14)
              .source("Botes, Siepman (2010)"),
          feature(11, "AROONOSC_25", x -> Trend.aroonOscillator(x.bars(), 25))
              .formula("100 (bar of highest H - bar of lowest L) / 25 in 26 bars")
              .unit("index, -100 to 100")
              .within(-100, 100)
              .fromBar(25)
              .source("TA-Lib AROONOSC"),
          feature(12, "SAR_DIST", x -> Trend.sarDistance(x.bars(), 0.02, 0.2))
              .formula("(C - SAR) / C, parabolic stop with step 0.02 up to 0.2")
              .unit("decimal")
              .within(-100, 1)
              .fromBar(1)
              .source("TA-Lib SAR"),
          feature(13, "LINREG_SLOPE_20", x -> Trend.regressionSlope(x.bars().close(), 20))
              .formula("slope of the least-squares line through 20 closes, per bar, over C")
              .unit("decimal")
              .within(-100, 100)
              .fromBar(19)
              .source("TA-Lib LINEARREG_SLOPE"),
          feature(14, "KAMA_RATIO_10", x -> Trend.kamaRatio(x.bars().close(), 10))
              .formula("C / KAMA(C, 10; fast 2, slow 30) - 1")
              .unit("decimal")
              .within(-1, 1000)
              .fromBar(10)
              .source("TA-Lib KAMA"));

  private TrendFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.TREND, name, kernel);
  }
}
