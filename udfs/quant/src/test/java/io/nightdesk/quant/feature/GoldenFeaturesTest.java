package io.nightdesk.quant.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.market.Bar;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every feature against values of a separate reference program; see features/README.md. */
class GoldenFeaturesTest {

  private static SyntheticMarket market;

  @BeforeAll
  static void makeMarket() {
    market = SyntheticMarket.seeded(42);
  }

  @Test
  void theSyntheticMarketHasThePublishedBars() {
    assertThat(market.stock().bar(0)).isEqualTo(new Bar(49.8, 50.05, 49.29, 49.34, 1505175));
    assertThat(market.stock().bar(1)).isEqualTo(new Bar(49.35, 51.17, 49.22, 51.09, 2178779));
    assertThat(market.stock().bar(1499)).isEqualTo(new Bar(81.59, 83.39, 80.86, 82.75, 1848293));
    assertThat(market.stock().date(1499)).isEqualTo(LocalDate.of(2015, 10, 2));
    assertThat(market.spy().bar(1499)).isEqualTo(new Bar(90.17, 90.76, 89.44, 89.62, 1432727));
    assertThat(market.qqq().bar(1499)).isEqualTo(new Bar(63.42, 63.61, 62.36, 62.72, 1141756));
  }

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(resources = "/features/golden.csv", numLinesToSkip = 1)
  void aFeatureEqualsTheReference(
      int number, String name, int firstValid, double at1000, double at1499) {
    Feature feature = FeatureCatalogue.byName(name);
    assertThat(feature.number()).isEqualTo(number);
    assertThat(feature.firstValid()).isEqualTo(firstValid);

    double[] values = feature.values(market.input());

    assertClose(values[1000], at1000);
    assertClose(values[1499], at1499);
  }

  @Test
  void theCatalogueHoldsFeatures1To73InOrder() {
    assertThat(FeatureCatalogue.all())
        .extracting(Feature::number)
        .isSorted()
        .containsAll(IntStream.rangeClosed(1, 73).boxed().toList());
  }

  @Test
  void aFeatureThatLacksAPartIsRefused() {
    FeatureBuilder bare =
        new FeatureBuilder(1, FeatureGroup.TREND, "X", input -> input.bars().close());
    assertThatThrownBy(() -> bare.source("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lacks");
    assertThatThrownBy(() -> bare.formula("C").unit("USD").fromBar(0).source("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("low below high");
  }

  @Test
  void anUnknownNameIsRefused_namingTheKnownOnes() {
    assertThatThrownBy(() -> FeatureCatalogue.byName("RSI_15"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no feature RSI_15")
        .hasMessageContaining("RSI_14");
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(Math.max(1e-12, 1e-9 * Math.abs(expected))));
  }
}
