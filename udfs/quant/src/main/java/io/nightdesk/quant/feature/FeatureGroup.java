package io.nightdesk.quant.feature;

/** What a feature describes. */
public enum FeatureGroup {
  TREND,
  MOMENTUM,
  VOLATILITY,
  VOLUME,
  CANDLESTICK,
  STATISTICAL,
  ALPHA
}
