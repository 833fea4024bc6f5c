package io.nightdesk.quant.feature;

import io.nightdesk.quant.Check;
import java.util.Objects;

/**
 * A number per bar that a model may learn from.
 *
 * @param number place in the project's list of 88 features
 * @param name column name
 * @param group what it describes
 * @param formula definition, in the notation of the package
 * @param unit unit of the values
 * @param low no value lies below: a mathematical bound, else a wide one that marks bad data
 * @param high no value lies above
 * @param firstValid index of the first bar, counted from 0, that has a value
 * @param source where the definition comes from
 * @param kernel computes it
 */
public record Feature(
    int number,
    String name,
    FeatureGroup group,
    String formula,
    String unit,
    double low,
    double high,
    int firstValid,
    String source,
    FeatureKernel kernel) {

  public Feature {
    Check.that(number >= 1 && number <= 88, "number must lie in 1 to 88, was %s", number);
    Check.that(!name.isBlank() && !formula.isBlank(), "feature %s lacks name or formula", number);
    Check.that(!unit.isBlank() && !source.isBlank(), "feature %s lacks unit or source", name);
    Check.that(low < high, "%s must have low below high, were %s and %s", name, low, high);
    Check.that(firstValid >= 0, "firstValid of %s must not be negative, was %s", name, firstValid);
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(kernel, "kernel");
  }

  /** The feature of each bar; NaN before {@link #firstValid}. */
  public double[] values(FeatureInput input) {
    return kernel.compute(input);
  }
}
