package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#STATISTICAL}. */
final class StatisticalFeatures {

  static final List<Feature> LIST =
      List.of(
          feature(59, "SKEW_60", x -> Statistical.skewness(x.bars().logReturns(), 60))
              .formula("m3 / m2^1.5, population moments of 60 log returns")
              .unit("moment")
              .within(-7.7, 7.7)
              .fromBar(60)
              .source("definition"),
          feature(60, "KURT_60", x -> Statistical.excessKurtosis(x.bars().logReturns(), 60))
              .formula("m4 / m2^2 - 3, population moments of 60 log returns")
              .unit("moment")
              .within(-2.1, 57)
              .fromBar(60)
              .source("definition"),
          feature(61, "ACF1_60", x -> Statistical.autocorrelation(x.bars().logReturns(), 60))
              .formula("autocorrelation of lag 1 of 60 log returns")
              .unit("correlation")
              .within(-1, 1)
              .fromBar(60)
              .source("definition"),
          feature(62, "VR_5_120", x -> Statistical.varianceRatio(x.bars().logReturns(), 5, 120))
              .formula("variance ratio of 5 bars on 120 log returns, overlapping, unbiased, less 1")
              .unit("ratio")
              .within(-1, 5)
              .fromBar(120)
              .source("Lo, MacKinlay (1988)"),
          feature(63, "ZSCORE_LOG_60", x -> Statistical.standardScoreOfLog(x.bars().close(), 60))
              .formula("standard score of ln C over 60 bars")
              .unit("deviations")
              .within(-8, 8)
              .fromBar(59)
              .source("definition"),
          feature(64, "RSQR_20", x -> Statistical.determination(x.bars().close(), 20))
              .formula("R squared of the least-squares line through 20 closes")
              .unit("ratio")
              .within(0, 1)
              .fromBar(19)
              .source("definition"),
          feature(65, "RESI_20", x -> Statistical.residual(x.bars().close(), 20))
              .formula("(C - end of the least-squares line through 20 closes) / C")
              .unit("decimal")
              .within(-100, 100)
              .fromBar(19)
              .source("TA-Lib LINEARREG"),
          feature(66, "CNTD_20", x -> Statistical.meanSign(x.bars().close(), 20))
              .formula("mean of sign(C - C1) over 20 bars")
              .unit("ratio")
              .within(-1, 1)
              .fromBar(20)
              .source("definition"));

  private StatisticalFeatures() {}

  private static FeatureBuilder feature(int number, String name, FeatureKernel kernel) {
    return new FeatureBuilder(number, FeatureGroup.STATISTICAL, name, kernel);
  }
}
