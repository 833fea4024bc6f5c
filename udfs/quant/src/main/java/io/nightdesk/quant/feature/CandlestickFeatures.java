package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#CANDLESTICK}. */
final class CandlestickFeatures {

  static final List<Feature> LIST =
      List.of(
          new Feature(
              51,
              "KMID",
              FeatureGroup.CANDLESTICK,
              "(C - O) / O",
              "decimal",
              -1,
              100,
              0,
              "definition",
              x -> Candlestick.body(x.bars())),
          new Feature(
              52,
              "KLEN",
              FeatureGroup.CANDLESTICK,
              "(H - L) / O",
              "decimal",
              0,
              100,
              0,
              "definition",
              x -> Candlestick.length(x.bars())),
          new Feature(
              53,
              "KUP2",
              FeatureGroup.CANDLESTICK,
              "(H - max(O, C)) / (H - L); 0 if H = L",
              "ratio",
              0,
              1,
              0,
              "definition",
              x -> Candlestick.upperShadow(x.bars())),
          new Feature(
              54,
              "KLOW2",
              FeatureGroup.CANDLESTICK,
              "(min(O, C) - L) / (H - L); 0 if H = L",
              "ratio",
              0,
              1,
              0,
              "definition",
              x -> Candlestick.lowerShadow(x.bars())),
          new Feature(
              55,
              "KSFT2",
              FeatureGroup.CANDLESTICK,
              "(2 C - H - L) / (H - L); 0 if H = L",
              "ratio",
              -1,
              1,
              0,
              "definition",
              x -> Candlestick.closePosition(x.bars())),
          new Feature(
              56,
              "GAP_1",
              FeatureGroup.CANDLESTICK,
              "O / C1 - 1",
              "decimal",
              -1,
              100,
              1,
              "definition",
              x -> Candlestick.gap(x.bars())),
          new Feature(
              57,
              "CDL_ENGULFING",
              FeatureGroup.CANDLESTICK,
              "1 rising body around the falling one before, -1 the reverse, else 0",
              "flag",
              -1,
              1,
              2,
              "TA-Lib CDLENGULFING",
              x -> Candlestick.engulfing(x.bars())),
          new Feature(
              58,
              "CDL_DOJI",
              FeatureGroup.CANDLESTICK,
              "1 if |C - O| <= 0.1 mean(H - L) of the 10 bars before, else 0",
              "flag",
              0,
              1,
              10,
              "TA-Lib CDLDOJI",
              x -> Candlestick.doji(x.bars(), 10)));

  private CandlestickFeatures() {}
}
