package io.nightdesk.quant.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.market.Series;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features equal TA-Lib 0.4.0 on series of every temper, from the same first bar on. */
class TaLibOracleTest {

  private static List<Series> series;

  @BeforeAll
  static void makeSeries() {
    series = RandomSeries.each(84);
  }

  static Stream<String> names() {
    return TaLib.features().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFeatureEqualsTaLib(String name) {
    Feature feature = FeatureCatalogue.byName(name);
    Function<Series, double[]> oracle = TaLib.features().get(name);
    double scale = feature.unit().equals("decimal") || feature.unit().equals("ratio") ? 1 : 100;
    int compared = 0;
    for (Series bars : series) {
      double[] expected = oracle.apply(bars);
      double[] actual = feature.values(new FeatureInput(bars, bars.close(), bars.close()));
      for (int t = 0; t < expected.length; t++) {
        if (t < feature.firstValid()) {
          assertThat(actual[t]).isNaN();
        } else if (Math.abs(actual[t] - expected[t]) > 1e-9 * scale || Double.isNaN(expected[t])) {
          assertThat(actual[t])
              .as("%s of bar %s of %s", name, t, bars)
              .isCloseTo(expected[t], within(1e-9 * scale));
        } else {
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(30_000);
  }
}
