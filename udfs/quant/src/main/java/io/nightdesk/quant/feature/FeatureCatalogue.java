package io.nightdesk.quant.feature;

import io.nightdesk.quant.Check;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The features that are made of the daily bars of one symbol and of the market, by number. */
public final class FeatureCatalogue {

  private static final List<Feature> ALL =
      Stream.of(
              TrendFeatures.LIST,
              MomentumFeatures.LIST,
              VolatilityFeatures.LIST,
              VolumeFeatures.LIST,
              CandlestickFeatures.LIST,
              StatisticalFeatures.LIST,
              AlphaFeatures.LIST)
          .flatMap(List::stream)
          .sorted(Comparator.comparingInt(Feature::number))
          .toList();

  private static final Map<String, Feature> BY_NAME = byNames(ALL);

  private FeatureCatalogue() {}

  /** Every feature, in ascending order of number. */
  public static List<Feature> all() {
    return ALL;
  }

  /**
   * The feature of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Feature byName(String name) {
    Feature feature = BY_NAME.get(name);
    Check.that(feature != null, "there is no feature %s; known: %s", name, BY_NAME.keySet());
    return feature;
  }

  private static Map<String, Feature> byNames(List<Feature> features) {
    Map<String, Feature> byName = new LinkedHashMap<>();
    int number = 0;
    for (Feature feature : features) {
      Check.that(feature.number() > number, "two features have number %s", feature.number());
      number = feature.number();
      Check.that(
          byName.put(feature.name(), feature) == null, "two features named %s", feature.name());
    }
    return Collections.unmodifiableMap(byName);
  }
}
