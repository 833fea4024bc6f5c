package io.nightdesk.quant.volatility;

/**
 * Standard errors of the parameters, in their order; NaN where there is none, as at a bound.
 *
 * @param hessian from the inverse of the observed information
 * @param outerProduct from the outer product of the scores
 * @param sandwich robust to a wrong distribution (Bollerslev and Wooldridge 1992)
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record StandardErrors(double[] hessian, double[] outerProduct, double[] sandwich) {

  static StandardErrors none(int parameters) {
    double[] nan = new double[parameters];
    java.util.Arrays.fill(nan, Double.NaN);
    return new StandardErrors(nan, nan.clone(), nan.clone());
  }
}
