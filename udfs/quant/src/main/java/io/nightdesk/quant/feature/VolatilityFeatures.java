package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#VOLATILITY}. */
final class VolatilityFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(29, "NATR_14", x -> Dispersion.normalizedTrueRange(x.bars(), 14))
              .formula("100 ATR(14) / C, Wilder mean of the true range")
              .unit("percent of the price")
              .within(0, 10000)
              .fromBar(14)
              .source("TA-Lib NATR"),
          feature(30, "BB_PCTB_20_2", x -> Dispersion.bandPosition(x.bars().close(), 20))
              .formula(
                  "(C - lower) / (upper - lower), SMA20 -+ 2 population deviations; 0.5 if equal")
              .unit("ratio")
              .within(-0.6, 1.6)
              .fromBar(19)
              .source("TA-Lib BBANDS"),
          feature(31, "BB_WIDTH_20_2", x -> Dispersion.bandWidth(x.bars().close(), 20))
              .formula("4 population deviations / SMA20")
              .unit("ratio")
              .within(0, 17.5)
              .fromBar(19)
              .source("TA-Lib BBANDS"),
          feature(32, "DC_POS_20", x -> Dispersion.channelPosition(x.bars(), 20))
              .formula("(C - LL20) / (HH20 - LL20); 0.5 if flat")
              .unit("ratio")
              .within(0, 1)
              .fromBar(19)
              .source("TA-Lib MIN, MAX"),
          feature(33, "CHOP_14", x -> Dispersion.choppiness(x.bars(), 14))
              .formula("100 log10(sum TR14 / (HH14 - LL14)) / log10(14)")
              .unit("index")
              .within(0, 1000)
              .fromBar(14)
              .source("Dreiss, choppiness index"),
          feature(34, "MASS_25", x -> Dispersion.massIndex(x.bars(), 25))
              .formula("sum over 25 bars of EMA9(H - L) / EMA9(EMA9(H - L))")
              .unit("index")
              .within(0, 225)
              .fromBar(40)
              .source("Dorsey (1992)"),
          feature(35, "HV_20", x -> Dispersion.historicalVolatility(x.bars().logReturns(), 20))
              .formula("sample deviation of 20 log returns, times sqrt(252)")
              .unit("annualised")
              .within(0, 100)
              .fromBar(20)
              .source("definition"),
          feature(36, "GARMAN_KLASS_20", x -> Dispersion.garmanKlass(x.bars(), 20))
              .formula("sqrt(252 mean20(ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2))")
              .unit("annualised")
              .within(0, 100)
              .fromBar(19)
              .source("Garman, Klass (1980)"),
          feature(37, "YANG_ZHANG_20", x -> Dispersion.yangZhang(x.bars(), 20))
              .formula(
                  "sqrt(252 (Var ln(O/C1) + k Var ln(C/O) + (1 - k) RS)), k = 0.34 / (1.34 + 21/19)")
              .unit("annualised")
              .within(0, 100)
              .fromBar(20)
              .source("Yang, Zhang (2000)"),
          feature(
                  38,
                  "HV_RATIO_5_60",
                  x -> Dispersion.volatilityRatio(x.bars().logReturns(), 5, 60))
              .formula("deviation of 5 over deviation of 60 log returns; 1 if that is 0")
              .unit("ratio")
              .within(0, 4)
              .fromBar(60)
              .source("definition"),
          feature(39, "SEMIVAR_RATIO_20", x -> Dispersion.downsideShare(x.bars().logReturns(), 20))
              .formula("sum of squared negative over all squared log returns, 20 bars; 0.5 if 0")
              .unit("ratio")
              .within(0, 1)
              .fromBar(20)
              .source("definition"));

  private VolatilityFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.VOLATILITY, name, kernel);
  }
}
