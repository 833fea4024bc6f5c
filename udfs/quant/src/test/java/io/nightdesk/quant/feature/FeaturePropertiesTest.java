package io.nightdesk.quant.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.random.CounterStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every feature in the catalogue. */
class FeaturePropertiesTest {

  private static final double[] SPLITS = {2, 3, 10, 1 / 7.0};

  private static SyntheticMarket market;
  private static List<FeatureInput> inputs;

  @BeforeAll
  static void makeInputs() {
    market = SyntheticMarket.seeded(42);
    inputs = new ArrayList<>(List.of(market.input()));
    for (Series bars : RandomSeries.each(4)) {
      double[] spy = Arrays.copyOf(market.spy().logReturns(), bars.size());
      inputs.add(new FeatureInput(bars, bars.logReturns(), spy));
    }
  }

  static List<Feature> features() {
    return FeatureCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("features")
  void valuesAreUnknownBeforeTheFirstValidBar_andFiniteWithinBoundsAfter(Feature feature) {
    for (FeatureInput input : inputs) {
      double[] values = feature.values(input);
      assertThat(values).hasSize(input.bars().size());
      for (int t = 0; t < values.length; t++) {
        if (t < feature.firstValid()) {
          assertThat(values[t]).isNaN();
        } else if (!(values[t] >= feature.low() - 1e-9 && values[t] <= feature.high() + 1e-9)) {
          assertThat(values[t])
              .as("%s at bar %s of %s", feature.name(), t, input.bars())
              .isBetween(feature.low(), feature.high());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void aSplitChangesNothing(Feature feature) {
    for (double split : SPLITS) {
      double[] before = feature.values(market.input());
      double[] after = feature.values(split(market.input(), split));
      for (int t = feature.firstValid(); t < before.length; t++) {
        double tolerance = Math.max(1e-9 * Math.abs(before[t]), 1e-10);
        assertThat(after[t])
            .as("%s at bar %s after a split of %s", feature.name(), t, split)
            .isCloseTo(before[t], within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void laterBarsChangeNothing_bitForBit(Feature feature) {
    double[] whole = feature.values(market.input());
    CounterStream random = CounterStream.of(3);
    for (int cut = 0; cut < 50; cut++) {
      int size = 1 + random.nextInt(SyntheticMarket.BARS);
      FeatureInput head =
          new FeatureInput(
              market.stock().head(size),
              Arrays.copyOf(market.stock().logReturns(), size),
              Arrays.copyOf(market.spy().logReturns(), size));
      assertThat(feature.values(head)).isEqualTo(Arrays.copyOf(whole, size));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void poisonAfterABarChangesNothingUpToIt_bitForBit(Feature feature) {
    double[] clean = feature.values(market.input());
    for (double poison : new double[] {Double.NaN, 1e300, -1, 0}) {
      for (int last : new int[] {5, 300, 1000, 1498}) {
        double[] values = feature.values(poisoned(market.input(), last, poison));
        assertThat(Arrays.copyOf(values, last + 1)).isEqualTo(Arrays.copyOf(clean, last + 1));
      }
    }
  }

  private static FeatureInput split(FeatureInput input, double k) {
    Series bars = input.bars();
    Series after =
        Series.of(
            bars.epochDays(),
            times(bars.open(), 1 / k),
            times(bars.high(), 1 / k),
            times(bars.low(), 1 / k),
            times(bars.close(), 1 / k),
            times(bars.volume(), k));
    return new FeatureInput(after, input.totalReturns(), input.marketTotalReturns());
  }

  private static double[] times(double[] x, double factor) {
    return Arrays.stream(x).map(value -> value * factor).toArray();
  }

  private static FeatureInput poisoned(FeatureInput input, int last, double poison) {
    Series bars = input.bars();
    return new FeatureInput(
        Series.of(
            bars.epochDays(),
            after(bars.open(), last, poison),
            after(bars.high(), last, poison),
            after(bars.low(), last, poison),
            after(bars.close(), last, poison),
            after(bars.volume(), last, poison)),
        after(input.totalReturns(), last, poison),
        after(input.marketTotalReturns(), last, poison));
  }

  private static double[] after(double[] x, int last, double poison) {
    double[] copy = x.clone();
    Arrays.fill(copy, last + 1, copy.length, poison);
    return copy;
  }
}
