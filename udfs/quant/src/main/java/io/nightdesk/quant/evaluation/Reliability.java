package io.nightdesk.quant.evaluation;

import io.nightdesk.quant.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Is a confidence of 0.7 right seven times in ten? Forecasts in bins of confidence, each with the
 * share that was right.
 *
 * @param bins in ascending order of confidence, empty ones included
 */
public record Reliability(List<Bin> bins) {

  /** Normal quantile of a two-sided 95 % interval. */
  private static final double Z = 1.959963984540054;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Forecasts of one bin.
   *
   * @param from lowest confidence, included
   * @param to highest confidence, left out except in the last bin
   * @param count number of forecasts
   * @param meanConfidence their mean confidence; NaN without any
   * @param observed share that was right; NaN without any
   * @param observedLow lower end of its 95 % interval (Wilson 1927), as if forecasts were
   *     independent; 0 without any
   * @param observedHigh upper end; 1 without any
   */
  public record Bin(
      double from,
      double to,
      int count,
      double meanConfidence,
      double observed,
      double observedLow,
      double observedHigh) {}

  /**
   * Sorts forecasts into bins.
   *
   * @param confidence probability given to the direction
   * @param right whether the direction was right
   * @param edges ascending ends of the bins, at least 2; forecasts outside are left out
   */
  public static Reliability of(double[] confidence, boolean[] right, double[] edges) {
    Check.sameLength(confidence.length, right.length, "right");
    Check.that(edges.length >= 2, "bins need at least 2 edges, has %s", edges.length);
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < edges.length - 1; bin++) {
      Check.that(edges[bin] < edges[bin + 1], "edges must be ascending");
      boolean last = bin == edges.length - 2;
      bins.add(bin(confidence, right, edges[bin], edges[bin + 1], last));
    }
    return new Reliability(bins);
  }

  private static Bin bin(
      double[] confidence, boolean[] right, double from, double to, boolean closed) {
    int count = 0;
    int hits = 0;
    double sum = 0;
    for (int i = 0; i < confidence.length; i++) {
      boolean inside =
          confidence[i] >= from && (confidence[i] < to || (closed && confidence[i] == to));
      if (inside) {
        count++;
        hits += right[i] ? 1 : 0;
        sum += confidence[i];
      }
    }
    if (count == 0) {
      return new Bin(from, to, 0, Double.NaN, Double.NaN, 0, 1);
    }
    double share = (double) hits / count;
    double widened = 1 + Z * Z / count;
    double centre = (share + Z * Z / (2.0 * count)) / widened;
    double half =
        Z / widened * Math.sqrt(share * (1 - share) / count + Z * Z / (4.0 * count * count));
    return new Bin(
        from,
        to,
        count,
        sum / count,
        share,
        Math.max(0, centre - half),
        Math.min(1, centre + half));
  }
}
