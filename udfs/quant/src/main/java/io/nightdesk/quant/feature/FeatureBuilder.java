package io.nightdesk.quant.feature;

/** Names the parts of a {@link Feature}, so that an entry of the catalogue can be read. */
final class FeatureBuilder {

  private final int number;
  private final FeatureGroup group;
  private final String name;
  private final FeatureKernel kernel;
  private String formula = "";
  private String unit = "";
  private double low = Double.NaN;
  private double high = Double.NaN;
  private int firstValid = -1;

  FeatureBuilder(int number, FeatureGroup group, String name, FeatureKernel kernel) {
    this.number = number;
    this.group = group;
    this.name = name;
    this.kernel = kernel;
  }

  FeatureBuilder formula(String text) {
    formula = text;
    return this;
  }

  FeatureBuilder unit(String text) {
    unit = text;
    return this;
  }

  FeatureBuilder within(double lowest, double highest) {
    low = lowest;
    high = highest;
    return this;
  }

  FeatureBuilder fromBar(int first) {
    firstValid = first;
    return this;
  }

  /** The last part; refuses a feature that lacks another. */
  Feature source(String source) {
    return new Feature(number, name, group, formula, unit, low, high, firstValid, source, kernel);
  }
}
