package io.nightdesk.quant.feature;

/** Computes a feature: one value per bar, NaN where it has none. */
@FunctionalInterface
public interface FeatureKernel {

  double[] compute(FeatureInput input);
}
