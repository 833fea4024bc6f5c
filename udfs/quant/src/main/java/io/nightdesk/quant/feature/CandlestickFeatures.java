package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#CANDLESTICK}. */
final class CandlestickFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(51, "KMID", x -> Candlestick.body(x.bars()))
              .formula("(C - O) / O")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(0)
              .source("definition"),
          feature(52, "KLEN", x -> Candlestick.length(x.bars()))
              .formula("(H - L) / O")
              .unit("decimal")
              .within(0, 100)
              .fromBar(0)
              .source("definition"),
          feature(53, "KUP2", x -> Candlestick.upperShadow(x.bars()))
              .formula("(H - max(O, C)) / (H - L); 0 if H = L")
              .unit("ratio")
              .within(0, 1)
              .fromBar(0)
              .source("definition"),
          feature(54, "KLOW2", x -> Candlestick.lowerShadow(x.bars()))
              .formula("(min(O, C) - L) / (H - L); 0 if H = L")
              .unit("ratio")
              .within(0, 1)
              .fromBar(0)
              .source("definition"),
          feature(55, "KSFT2", x -> Candlestick.closePosition(x.bars()))
              .formula("(2 C - H - L) / (H - L); 0 if H = L")
              .unit("ratio")
              .within(-1, 1)
              .fromBar(0)
              .source("definition"),
          feature(56, "GAP_1", x -> Candlestick.gap(x.bars()))
              .formula("O / C1 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(1)
              .source("definition"),
          feature(57, "CDL_ENGULFING", x -> Candlestick.engulfing(x.bars()))
              .formula("1 rising body around the falling one before, -1 the reverse, else 0")
              .unit("flag")
              .within(-1, 1)
              .fromBar(2)
              .source("TA-Lib CDLENGULFING"),
          feature(58, "CDL_DOJI", x -> Candlestick.doji(x.bars(), 10))
              .formula("1 if |C - O| <= 0.1 mean(H - L) of the 10 bars before, else 0")
              .unit("flag")
              .within(0, 1)
              .fromBar(10)
              .source("TA-Lib CDLDOJI"));

  private CandlestickFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.CANDLESTICK, name, kernel);
  }
}
