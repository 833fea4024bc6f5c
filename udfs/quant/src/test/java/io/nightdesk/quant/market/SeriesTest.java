package io.nightdesk.quant.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

  private static final double NAN = Double.NaN;

  private static final Series SERIES =
      Series.builder()
          .add(10, 10, 12, 9, 11, 100)
          .add(11, 12, 14, 12, 13, 200)
          .add(15, 10, 11, 10, 10.5, 0)
          .build();

  @ParameterizedTest
  @CsvSource({
    "0, 2, 1, 1, 5",
    "1, 2, 0, 1, 5",
    "NaN, 2, 1, 1, 5",
    "1, 2, 1, Infinity, 5",
    "1, 2, 1, 2.5, 5",
    "2.5, 2, 1, 2, 5",
    "1, 2, 1.5, 2, 5",
    "1, 2, 1, 2, -1",
    "1, 2, 1, 2, NaN"
  })
  void anImpossibleBarIsRefused(double open, double high, double low, double close, double volume) {
    assertThatThrownBy(() -> new Bar(open, high, low, close, volume))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFlatBarWithoutVolumeIsPossible() {
    assertThatCode(() -> new Bar(1, 1, 1, 1, 0)).doesNotThrowAnyException();
  }

  @Test
  void aSeriesGivesBackItsBars() {
    assertThat(SERIES.size()).isEqualTo(3);
    assertThat(SERIES.bar(1)).isEqualTo(new Bar(12, 14, 12, 13, 200));
    assertThat(SERIES.date(2)).isEqualTo(LocalDate.of(1970, 1, 16));
    assertThat(SERIES.indexOf(11)).isEqualTo(1);
    assertThat(SERIES.indexOf(12)).isEqualTo(-3);
  }

  @Test
  void sharedIntermediatesAreUnknownAtTheFirstBar_exceptTheTypicalPrice() {
    assertThat(SERIES.logReturns()).containsExactly(NAN, Math.log(13.0 / 11), Math.log(10.5 / 13));
    assertThat(SERIES.simpleReturns()).containsExactly(NAN, 13.0 / 11 - 1, 10.5 / 13 - 1);
    assertThat(SERIES.trueRange()).containsExactly(NAN, 3, 3);
    assertThat(SERIES.typicalPrice()).containsExactly(32.0 / 3, 13, 10.5);
  }

  @Test
  void partsKeepTheBarsTheyName() {
    assertThat(SERIES.head(2).epochDays()).containsExactly(10, 11);
    assertThat(SERIES.tail(2).epochDays()).containsExactly(11, 15);
    assertThat(SERIES.from(2).close()).containsExactly(10.5);
    assertThat(SERIES.from(3).logReturns()).isEmpty();
    assertThatThrownBy(() -> SERIES.head(4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SERIES.tail(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sessionsThatDoNotAscendAreRefused() {
    SeriesBuilder twice = Series.builder().add(5, 1, 1, 1, 1, 1).add(5, 1, 1, 1, 1, 1);
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must ascend: bar 1 is of epoch day 5, after 5");
  }

  @Test
  void aBuilderGrowsWithItsBars() {
    SeriesBuilder builder = Series.builder();
    for (int t = 0; t < 1000; t++) {
      builder.add(t, 1, 1, 1, 1, t);
    }
    assertThat(builder.build().volume()[999]).isEqualTo(999);
  }

  @Test
  void marketReturnsAreSummedOverSessionsWithoutBar() {
    double[] market = {NAN, 0.01, 0.02, 0.03, 0.04};
    int[] marketDays = {1, 2, 3, 4, 6};
    assertThat(Returns.aligned(new int[] {1, 2, 4, 6}, marketDays, market))
        .containsExactly(NAN, 0.01, 0.02 + 0.03, 0.04);
  }

  @Test
  void marketReturnsAreUnknown_whereTheMarketHasNoBarAtEitherEnd() {
    double[] market = {NAN, 0.01, 0.02};
    int[] marketDays = {3, 4, 7};
    assertThat(Returns.aligned(new int[] {2, 3, 4, 5, 7, 8}, marketDays, market))
        .containsExactly(NAN, NAN, 0.01, NAN, NAN, NAN);
  }
}
