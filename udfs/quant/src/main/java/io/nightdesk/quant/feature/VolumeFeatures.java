package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#VOLUME}. */
final class VolumeFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(40, "OBV_SLOPE_20", x -> Volume.onBalanceSlope(x.bars(), 20))
              .formula("(OBV - OBV20) / sum of V over 20 bars")
              .unit("ratio")
              .within(-1, 1)
              .fromBar(20)
              .source("TA-Lib OBV"),
          feature(41, "CMF_20", x -> Volume.chaikinFlow(x.bars(), 20))
              .formula("sum of ((C - L) - (H - C)) / (H - L) V over sum of V, 20 bars")
              .unit("ratio")
              .within(-1, 1)
              .fromBar(19)
              .source("TA-Lib AD"),
          feature(42, "MFI_14", x -> Volume.moneyFlowIndex(x.bars(), 14))
              .formula("100 sum of rising over all money flow, 14 bars; 0 if the sum is below 1")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(14)
              .source("TA-Lib MFI"),
          feature(43, "ADOSC_NORM", x -> Volume.chaikinOscillator(x.bars()))
              .formula("(EMA3 AD - EMA10 AD) / SMA(V, 20), both started at AD of bar 0")
              .unit("ratio")
              .within(-100, 100)
              .fromBar(19)
              .source("TA-Lib ADOSC"),
          feature(44, "FORCE_13", x -> Volume.force(x.bars(), 13))
              .formula("EMA13((C - C1) V) / (C SMA(V, 20))")
              .unit("ratio")
              .within(-10000, 10000)
              .fromBar(19)
              .source("Elder, force index"),
          feature(45, "EOM_14", x -> Volume.easeOfMovement(x.bars(), 14))
              .formula(
                  "1e4 SMA14(move of (H + L) / 2 over C, times (H - L) / C, over V / SMA(V, 20))")
              .unit("index")
              .within(-1e9, 1e9)
              .fromBar(32)
              .source("Arms, ease of movement"),
          feature(46, "VWAP_DIST_5", x -> Volume.averagePriceDistance(x.bars(), 5))
              .formula("C / (sum TP V / sum V over 5 bars) - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(4)
              .source("definition"),
          feature(47, "VOL_RATIO_20", x -> Volume.ratio(x.bars().volume(), 20))
              .formula("V / SMA(V, 20)")
              .unit("ratio")
              .within(0, 20)
              .fromBar(19)
              .source("definition"),
          feature(48, "VOL_Z_60", x -> Volume.standardScore(x.bars().volume(), 60))
              .formula("standard score of ln max(V, 1) over 60 bars")
              .unit("deviations")
              .within(-8, 8)
              .fromBar(59)
              .source("definition"),
          feature(49, "AMIHUD_20", x -> Volume.priceImpact(x.bars(), 20))
              .formula("ln(1 + 1e9 mean20(|ROC_1| / (C V)))")
              .unit("logarithm")
              .within(0, 50)
              .fromBar(20)
              .source("Amihud (2002)"),
          feature(50, "PV_CORR_20", x -> Volume.priceCorrelation(x.bars(), 20))
              .formula("correlation of C and ln max(V, 1) over 20 bars")
              .unit("correlation")
              .within(-1, 1)
              .fromBar(19)
              .source("definition"));

  private VolumeFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.VOLUME, name, kernel);
  }
}
