package io.nightdesk.quant.dependence;

import io.nightdesk.quant.random.CounterStream;

/**
 * Standard normal draws at the price of one random number each, nearly always: the density is
 * covered by layers of equal area, and a point of a layer mostly lies below the density at once.
 *
 * @see <a href="https://doi.org/10.18637/jss.v005.i08">Marsaglia, Tsang (2000)</a>
 */
final class Ziggurat {

  private static final int LAYERS = 128;

  /** Where the lowest layer ends and the tail begins. */
  private static final double TAIL = 3.442619855899;

  /** Area of each layer. */
  private static final double AREA = 9.91256303526217e-3;

  private static final double UNIT = 0x1.0p-53;

  /** Right ends of the layers, from the lowest; the last is 0. */
  private static final double[] ENDS = new double[LAYERS + 1];

  /** Share of each layer that lies below the density in all its height. */
  private static final double[] SURE = new double[LAYERS];

  static {
    double height = StrictMath.exp(-0.5 * TAIL * TAIL);
    ENDS[0] = AREA / height;
    ENDS[1] = TAIL;
    for (int layer = 2; layer < LAYERS; layer++) {
      ENDS[layer] = StrictMath.sqrt(-2 * StrictMath.log(AREA / ENDS[layer - 1] + height));
      height = StrictMath.exp(-0.5 * ENDS[layer] * ENDS[layer]);
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      SURE[layer] = ENDS[layer + 1] / ENDS[layer];
    }
  }

  private Ziggurat() {}

  /** The next normal of the stream, with mean 0 and variance 1. */
  static double normal(CounterStream stream) {
    while (true) {
      long bits = stream.nextLong();
      int layer = (int) bits & (LAYERS - 1);
      double part = (bits >> 10) * UNIT; // from -1 to 1, of bits that the layer does not use
      double x = part * ENDS[layer];
      if (Math.abs(part) < SURE[layer]) {
        return x;
      }
      if (layer == 0) {
        return Math.copySign(tail(stream), part);
      }
      double below = StrictMath.exp(0.5 * (x * x - ENDS[layer] * ENDS[layer]));
      double above = StrictMath.exp(0.5 * (x * x - ENDS[layer + 1] * ENDS[layer + 1]));
      if (below + UnitInterval.draw(stream) * (above - below) < 1) {
        return x;
      }
    }
  }

  /** A normal known to lie beyond the lowest layer. */
  private static double tail(CounterStream stream) {
    while (true) {
      double beyond = -StrictMath.log(UnitInterval.draw(stream)) / TAIL;
      double height = -StrictMath.log(UnitInterval.draw(stream));
      if (2 * height > beyond * beyond) {
        return TAIL + beyond;
      }
    }
  }
}
