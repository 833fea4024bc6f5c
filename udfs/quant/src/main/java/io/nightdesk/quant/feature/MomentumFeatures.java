package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#MOMENTUM}. */
final class MomentumFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(15, "RSI_14", x -> Momentum.rsi(x.bars().close(), 14))
              .formula("100 G / (G + L), Wilder means over 14 bars; 0 if both are 0")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(14)
              .source("TA-Lib RSI"),
          feature(16, "RSI_2", x -> Momentum.rsi(x.bars().close(), 2))
              .formula("100 G / (G + L), Wilder means over 2 bars; 0 if both are 0")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(2)
              .source("TA-Lib RSI"),
          feature(17, "STOCH_K_14_3", x -> Momentum.slowStochastic(x.bars(), 14, 3))
              .formula("SMA3 of 100 (C - LL14) / (HH14 - LL14)")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(17)
              .source("TA-Lib STOCH"),
          feature(18, "STOCH_KD_14", x -> Momentum.slowStochasticDifference(x.bars(), 14, 3))
              .formula("slow %K - SMA3 of slow %K")
              .unit("points")
              .within(-100, 100)
              .fromBar(17)
              .source("TA-Lib STOCH"),
          feature(19, "STOCHRSI_14", x -> Momentum.stochasticRsi(x.bars().close(), 14))
              .formula("100 (RSI14 - lowest of 14) / (highest - lowest of 14)")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(29)
              .source("TA-Lib STOCHRSI"),
          feature(20, "WILLR_14", x -> Momentum.williamsR(x.bars(), 14))
              .formula("-100 (HH14 - C) / (HH14 - LL14)")
              .unit("index, -100 to 0")
              .within(-100, 0)
              .fromBar(13)
              .source("TA-Lib WILLR"),
          feature(21, "CCI_14", x -> Momentum.commodityChannel(x.bars(), 14))
              .formula("(TP - SMA14 TP) / (0.015 mean absolute deviation), TP = (H + L + C) / 3")
              .unit("index")
              .within(-500, 500)
              .fromBar(13)
              .source("TA-Lib CCI"),
          feature(22, "ULTOSC_7_14_28", x -> Momentum.ultimateOscillator(x.bars()))
              .formula("100 (4 a7 + 2 a14 + a28) / 7, a = sum (C - min(L, C1)) / sum TR")
              .unit("index, 0 to 100")
              .within(0, 100)
              .fromBar(28)
              .source("TA-Lib ULTOSC"),
          feature(23, "TRIX_15", x -> Momentum.tripleExponential(x.bars().close(), 15))
              .formula("100 (E3 / E3 one bar before - 1), E3 = EMA15 of EMA15 of EMA15 of C")
              .unit("percent")
              .within(-100, 1000)
              .fromBar(43)
              .source("TA-Lib TRIX"),
          feature(24, "ROC_1", x -> Momentum.rateOfChange(x.bars().close(), 1))
              .formula("C / C1 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(1)
              .source("TA-Lib ROCP"),
          feature(25, "ROC_5", x -> Momentum.rateOfChange(x.bars().close(), 5))
              .formula("C / C5 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(5)
              .source("TA-Lib ROCP"),
          feature(26, "ROC_10", x -> Momentum.rateOfChange(x.bars().close(), 10))
              .formula("C / C10 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(10)
              .source("TA-Lib ROCP"),
          feature(27, "ROC_21", x -> Momentum.rateOfChange(x.bars().close(), 21))
              .formula("C / C21 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(21)
              .source("TA-Lib ROCP"),
          feature(28, "ROC_63", x -> Momentum.rateOfChange(x.bars().close(), 63))
              .formula("C / C63 - 1")
              .unit("decimal")
              .within(-1, 100)
              .fromBar(63)
              .source("TA-Lib ROCP"));

  private MomentumFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.MOMENTUM, name, kernel);
  }
}
