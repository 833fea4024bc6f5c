package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#ALPHA}. */
final class AlphaFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(67, "MOM_12_1", x -> Alpha.momentum(x.bars().close(), 21, 252))
              .formula("C21 / C252 - 1")
              .unit("decimal")
              .within(-1, 1000)
              .fromBar(252)
              .source("Jegadeesh, Titman (1993)"),
          feature(68, "HIGH_52W", x -> Alpha.nearnessToHigh(x.bars(), 252))
              .formula("C / highest H of 252 bars")
              .unit("ratio")
              .within(0, 1)
              .fromBar(251)
              .source("George, Hwang (2004)"),
          feature(69, "MAX_21", x -> Alpha.highestReturn(x.bars().simpleReturns(), 21))
              .formula("highest ROC_1 of 21 bars")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(21)
              .source("Bali, Cakici, Whitelaw (2011)"),
          feature(
                  70,
                  "IVOL_60",
                  x -> Alpha.idiosyncraticVolatility(x.totalReturns(), x.marketTotalReturns(), 60))
              .formula("sqrt(252 SSE / 58) of log total return on that of SPY, 60 bars")
              .unit("annualised")
              .within(0, 100)
              .fromBar(60)
              .source("Ang, Hodrick, Xing, Zhang (2006)"),
          feature(
                  71,
                  "REL_SPY_63",
                  x -> Alpha.relativeStrength(x.totalReturns(), x.marketTotalReturns(), 63))
              .formula("sum of 63 log total returns less that of SPY")
              .unit("logarithm")
              .within(-20, 20)
              .fromBar(63)
              .source("definition"),
          feature(72, "WQ_006", x -> Alpha.openVolumeCorrelation(x.bars(), 10))
              .formula("-correlation of O and V over 10 bars")
              .unit("correlation")
              .within(-1, 1)
              .fromBar(9)
              .source("Kakushadze (2016), alpha 6"),
          feature(73, "WQ_012", x -> Alpha.volumeReversal(x.bars()))
              .formula("sign(V - V1) times -ROC_1")
              .unit("decimal")
              .within(-100, 1)
              .fromBar(1)
              .source("Kakushadze (2016), alpha 12"));

  private AlphaFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.ALPHA, name, kernel);
  }
}
