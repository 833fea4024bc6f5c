package io.nightdesk.quant.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.market.SeriesBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feature is where its definition would divide by zero. */
class DegenerateInputTest {

  private static final int BARS = 300;

  @ParameterizedTest
  @CsvSource({
    "SMA_RATIO_20, 0",
    "EMA_RATIO_12, 0",
    "MACD_PCT, 0",
    "ADX_14, 0",
    "DI_DIFF_14, 0",
    "VORTEX_DIFF_14, 0",
    "SAR_DIST, 0",
    "LINREG_SLOPE_20, 0",
    "KAMA_RATIO_10, 0",
    "RSI_14, 0",
    "STOCH_K_14_3, 0",
    "STOCH_KD_14, 0",
    "STOCHRSI_14, 0",
    "WILLR_14, 0",
    "CCI_14, 0",
    "ULTOSC_7_14_28, 0",
    "TRIX_15, 0",
    "NATR_14, 0",
    "BB_PCTB_20_2, 0.5",
    "BB_WIDTH_20_2, 0",
    "DC_POS_20, 0.5",
    "CHOP_14, 0",
    "MASS_25, 25",
    "HV_20, 0",
    "GARMAN_KLASS_20, 0",
    "YANG_ZHANG_20, 0",
    "HV_RATIO_5_60, 1",
    "SEMIVAR_RATIO_20, 0.5",
    "OBV_SLOPE_20, 0",
    "CMF_20, 0",
    "MFI_14, 0",
    "ADOSC_NORM, 0",
    "FORCE_13, 0",
    "EOM_14, 0",
    "VWAP_DIST_5, 0",
    "VOL_RATIO_20, 1",
    "VOL_Z_60, 0",
    "AMIHUD_20, 0",
    "PV_CORR_20, 0",
    "KUP2, 0",
    "KLOW2, 0",
    "KSFT2, 0",
    "SKEW_60, 0",
    "KURT_60, 0",
    "ACF1_60, 0",
    "VR_5_120, 0",
    "ZSCORE_LOG_60, 0",
    "RSQR_20, 0",
    "RESI_20, 0",
    "CNTD_20, 0",
    "MOM_12_1, 0",
    "HIGH_52W, 1",
    "MAX_21, 0",
    "WQ_006, 0",
    "WQ_012, 0"
  })
  void aPriceThatNeverMovesGivesTheNamedValue(String name, double expected) {
    Series flat = flat(52.37, 1234.5);
    assertAlways(FeatureCatalogue.byName(name), unmoved(flat), expected);
  }

  @ParameterizedTest
  @CsvSource({
    "OBV_SLOPE_20",
    "CMF_20",
    "MFI_14",
    "ADOSC_NORM",
    "FORCE_13",
    "EOM_14",
    "VWAP_DIST_5",
    "VOL_RATIO_20",
    "VOL_Z_60",
    "AMIHUD_20",
    "PV_CORR_20",
    "WQ_006",
    "WQ_012"
  })
  void withoutAnyVolumeAVolumeFeatureIsZero(String name) {
    Series silent = RandomSeries.ZERO_VOLUME.seeded(1);
    assertAlways(FeatureCatalogue.byName(name), unmoved(silent), 0);
  }

  @Test
  void priceImpactAveragesOnlyBarsWithVolume() {
    SeriesBuilder series = Series.builder();
    for (int t = 0; t < 30; t++) {
      double close = t % 2 == 0 ? 10 : 11;
      series.add(t, close, close, close, close, t == 25 ? 1000 : 0);
    }
    double[] impact = Volume.priceImpact(series.build(), 20);
    assertThat(impact[24]).isZero();
    double expected = Math.log(1 + 1e9 * 0.1 / (11 * 1000));
    assertThat(impact[25]).isCloseTo(expected, within(1e-12));
    assertThat(impact[29]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aBarWithoutVolumeAddsNothingToTheEaseOfMovement() {
    Series bars = RandomSeries.ORDINARY.seeded(1);
    double[] volume = bars.volume().clone();
    volume[100] = 0;
    Series silent =
        Series.of(bars.epochDays(), bars.open(), bars.high(), bars.low(), bars.close(), volume);
    assertThat(Volume.easeOfMovement(silent, 14)).doesNotContain(Double.POSITIVE_INFINITY);
    assertThat(Volume.easeOfMovement(silent, 14)[100]).isFinite();
  }

  @Test
  void idiosyncraticVolatilityIsZero_whenTheMarketDoesNotMove() {
    Series bars = RandomSeries.ORDINARY.seeded(1);
    double[] still = new double[bars.size()];
    still[0] = Double.NaN;
    FeatureInput input = new FeatureInput(bars, bars.logReturns(), still);
    assertAlways(FeatureCatalogue.byName("IVOL_60"), input, 0);
  }

  @ParameterizedTest
  @CsvSource({"IVOL_60, 60", "REL_SPY_63, 63"})
  void marketFeaturesAreUnknown_whileTheirWindowHoldsAnUnknownReturn(String name, int window) {
    FeatureInput input = SyntheticMarket.seeded(42).input();
    double[] clean = FeatureCatalogue.byName(name).values(input);
    double[] market = input.marketTotalReturns().clone();
    market[500] = Double.NaN;
    double[] own = input.totalReturns().clone();
    own[800] = Double.NaN;

    double[] values =
        FeatureCatalogue.byName(name).values(new FeatureInput(input.bars(), own, market));

    double[] expected = clean.clone();
    Arrays.fill(expected, 500, 500 + window, Double.NaN);
    Arrays.fill(expected, 800, 800 + window, Double.NaN);
    assertThat(values).isEqualTo(expected);
  }

  @Test
  void anUnknownReturnIsUnknown_alsoBesideAMarketThatDoesNotMove() {
    Series bars = RandomSeries.ORDINARY.seeded(1);
    double[] own = bars.logReturns().clone();
    own[70] = Double.NaN;
    assertThat(Alpha.idiosyncraticVolatility(own, new double[own.length], 60)[80]).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "10"})
  void shortSeriesGiveNoErrors(int size) {
    Series bars = RandomSeries.ORDINARY.seeded(2).head(size);
    for (Feature feature : FeatureCatalogue.all()) {
      assertThat(feature.values(unmoved(bars))).hasSize(size);
    }
  }

  private static void assertAlways(Feature feature, FeatureInput input, double expected) {
    double[] values = feature.values(input);
    for (int t = feature.firstValid(); t < values.length; t++) {
      assertThat(values[t]).as("bar %s", t).isCloseTo(expected, within(1e-12));
    }
  }

  private static FeatureInput unmoved(Series bars) {
    return new FeatureInput(bars, bars.logReturns(), bars.logReturns());
  }

  private static Series flat(double price, double volume) {
    int[] days = new int[BARS];
    Arrays.setAll(days, t -> t);
    double[] prices = new double[BARS];
    Arrays.fill(prices, price);
    double[] volumes = new double[BARS];
    Arrays.fill(volumes, volume);
    return Series.of(days, prices, prices, prices, prices, volumes);
  }
}
