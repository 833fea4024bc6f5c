package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#ALPHA}. */
final class AlphaFeatures {

  static final List<Feature> LIST =
      List.of(
          new Feature(
              67,
              "MOM_12_1",
              FeatureGroup.ALPHA,
              "C21 / C252 - 1",
              "decimal",
              -1,
              1000,
              252,
              "Jegadeesh, Titman (1993)",
              x -> Alpha.momentum(x.bars().close(), 21, 252)),
          new Feature(
              68,
              "HIGH_52W",
              FeatureGroup.ALPHA,
              "C / highest H of 252 bars",
              "ratio",
              0,
              1,
              251,
              "George, Hwang (2004)",
              x -> Alpha.nearnessToHigh(x.bars(), 252)),
          new Feature(
              69,
              "MAX_21",
              FeatureGroup.ALPHA,
              "highest ROC_1 of 21 bars",
              "decimal",
              -1,
              100,
              21,
              "Bali, Cakici, Whitelaw (2011)",
              x -> Alpha.highestReturn(x.bars().simpleReturns(), 21)),
          new Feature(
              70,
              "IVOL_60",
              FeatureGroup.ALPHA,
              "sqrt(252 SSE / 58) of log total return on that of SPY, 60 bars",
              "annualised",
              0,
              100,
              60,
              "Ang, Hodrick, Xing, Zhang (2006)",
              x -> Alpha.idiosyncraticVolatility(x.totalReturns(), x.marketTotalReturns(), 60)),
          new Feature(
              71,
              "REL_SPY_63",
              FeatureGroup.ALPHA,
              "sum of 63 log total returns less that of SPY",
              "logarithm",
              -20,
              20,
              63,
              "definition",
              x -> Alpha.relativeStrength(x.totalReturns(), x.marketTotalReturns(), 63)),
          new Feature(
              72,
              "WQ_006",
              FeatureGroup.ALPHA,
              "-correlation of O and V over 10 bars",
              "correlation",
              -1,
              1,
              9,
              "Kakushadze (2016), alpha 6",
              x -> Alpha.openVolumeCorrelation(x.bars(), 10)),
          new Feature(
              73,
              "WQ_012",
              FeatureGroup.ALPHA,
              "sign(V - V1) times -ROC_1",
              "decimal",
              -100,
              1,
              1,
              "Kakushadze (2016), alpha 12",
              x -> Alpha.volumeReversal(x.bars())));

  private AlphaFeatures() {}
}
