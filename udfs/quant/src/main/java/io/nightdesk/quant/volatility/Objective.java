package io.nightdesk.quant.volatility;

/** A function to be minimised, with its gradient. */
interface Objective {

  /** Value at a point; writes the gradient. NaN where there is no value. */
  double at(double[] point, double[] gradient);

  /** A cheap estimate of the second derivatives at a point, symmetric. */
  double[][] curvature(double[] point);
}
