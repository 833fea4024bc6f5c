package io.nightdesk.quant.feature;

import java.util.List;

/** Features of the group {@link FeatureGroup#STATISTICAL}. */
final class StatisticalFeatures {

  static final List<Feature> LIST =
      List.of(
          new Feature(
              59,
              "SKEW_60",
              FeatureGroup.STATISTICAL,
              "m3 / m2^1.5, population moments of 60 log returns",
              "moment",
              -7.7,
              7.7,
              60,
              "definition",
              x -> Statistical.skewness(x.bars().logReturns(), 60)),
          new Feature(
              60,
              "KURT_60",
              FeatureGroup.STATISTICAL,
              "m4 / m2^2 - 3, population moments of 60 log returns",
              "moment",
              -2.1,
              57,
              60,
              "definition",
              x -> Statistical.excessKurtosis(x.bars().logReturns(), 60)),
          new Feature(
              61,
              "ACF1_60",
              FeatureGroup.STATISTICAL,
              "autocorrelation of lag 1 of 60 log returns",
              "correlation",
              -1,
              1,
              60,
              "definition",
              x -> Statistical.autocorrelation(x.bars().logReturns(), 60)),
          new Feature(
              62,
              "VR_5_120",
              FeatureGroup.STATISTICAL,
              "variance ratio of 5 bars on 120 log returns, overlapping, unbiased, less 1",
              "ratio",
              -1,
              5,
              120,
              "Lo, MacKinlay (1988)",
              x -> Statistical.varianceRatio(x.bars().logReturns(), 5, 120)),
          new Feature(
              63,
              "ZSCORE_LOG_60",
              FeatureGroup.STATISTICAL,
              "standard score of ln C over 60 bars",
              "deviations",
              -8,
              8,
              59,
              "definition",
              x -> Statistical.standardScoreOfLog(x.bars().close(), 60)),
          new Feature(
              64,
              "RSQR_20",
              FeatureGroup.STATISTICAL,
              "R squared of the least-squares line through 20 closes",
              "ratio",
              0,
              1,
              19,
              "definition",
              x -> Statistical.determination(x.bars().close(), 20)),
          new Feature(
              65,
              "RESI_20",
              FeatureGroup.STATISTICAL,
              "(C - end of the least-squares line through 20 closes) / C",
              "decimal",
              -100,
              100,
              19,
              "TA-Lib LINEARREG",
              x -> Statistical.residual(x.bars().close(), 20)),
          new Feature(
              66,
              "CNTD_20",
              FeatureGroup.STATISTICAL,
              "mean of sign(C - C1) over 20 bars",
              "ratio",
              -1,
              1,
              20,
              "definition",
              x -> Statistical.meanSign(x.bars().close(), 20)));

  private StatisticalFeatures() {}
}
