package io.nightdesk.quant.volatility;

/**
 * Logarithm of a product of positive factors.
 *
 * <p>A sum of a thousand logarithms costs a thousand calls; the product of the factors, split off
 * whenever it grows or shrinks far, costs three, and rounds less.
 */
final class LogProduct {

  private static final double LARGE = 0x1p400;
  private static final double SMALL = 0x1p-400;

  private double product = 1;
  private double logarithm;

  void multiply(double factor) {
    product *= factor;
    if (!(product < LARGE && product > SMALL)) {
      logarithm += StrictMath.log(product);
      product = 1;
    }
  }

  /** NaN or infinite if a factor was not positive and finite. */
  double logarithm() {
    return logarithm + StrictMath.log(product);
  }
}
