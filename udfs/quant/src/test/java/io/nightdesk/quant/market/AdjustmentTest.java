package io.nightdesk.quant.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void laterPricesAreMultiplied_andVolumesDivided_bySplitsSinceTheFirstBar() {
    Series traded = closes(100, 102, 51, 17);
    List<CorporateAction> actions =
        List.of(CorporateAction.split(day(3), 3), CorporateAction.split(day(2), 2));

    AdjustedSeries adjusted = Adjustment.forward(traded, actions, AdjustmentBasis.none());

    assertThat(adjusted.splitAdjusted().close()).containsExactly(100, 102, 102, 102);
    assertThat(adjusted.splitAdjusted().volume()).containsExactly(600, 600, 300, 100);
    assertThat(adjusted.splitFactors()).containsExactly(1, 1, 2, 6);
    assertThat(adjusted.totalReturnLog())
        .containsExactly(Double.NaN, Math.log(102.0 / 100), 0.0, 0.0);
  }

  @Test
  void actionsUpToTheFirstBarHaveNoEffect() {
    Series traded = closes(100, 101);
    List<CorporateAction> actions =
        List.of(CorporateAction.split(day(0), 2), CorporateAction.dividend(day(0), 5));
    AdjustedSeries adjusted = Adjustment.forward(traded, actions, AdjustmentBasis.none());
    assertThat(adjusted.splitAdjusted().close()).containsExactly(100, 101);
    assertThat(adjusted.totalReturnLog()[1]).isEqualTo(Math.log(101.0 / 100));
  }

  @Test
  void aDividendIsReinvestedAtTheCloseBeforeItsExDate() {
    Series traded = closes(100, 95);
    AdjustedSeries adjusted =
        Adjustment.forward(
            traded, List.of(CorporateAction.dividend(day(1), 5)), AdjustmentBasis.none());
    assertThat(adjusted.splitAdjusted().close()).containsExactly(100, 95);
    assertThat(adjusted.totalReturnLog()[1]).isCloseTo(0, EXACT);
  }

  @Test
  void aDividendCountsInTheSharesOfItsExDate() {
    Series traded = closes(100, 50, 49);
    List<CorporateAction> actions =
        List.of(CorporateAction.split(day(1), 2), CorporateAction.dividend(day(2), 1));
    assertThat(Adjustment.forward(traded, actions, AdjustmentBasis.none()).totalReturnLog()[2])
        .isCloseTo(0, EXACT);

    List<CorporateAction> sameDate =
        List.of(CorporateAction.dividend(day(1), 1), CorporateAction.split(day(1), 2));
    Series ex = closes(100, 49);
    assertThat(Adjustment.forward(ex, sameDate, AdjustmentBasis.none()).totalReturnLog()[1])
        .isCloseTo(0, EXACT);
  }

  @Test
  void anActionOnASessionWithoutBarTakesEffectAtTheNextBar() {
    Series traded = Series.builder().add(START, bar(100)).add(START.plusDays(5), bar(49)).build();
    List<CorporateAction> actions =
        List.of(CorporateAction.split(day(2), 2), CorporateAction.dividend(day(3), 1));
    AdjustedSeries adjusted = Adjustment.forward(traded, actions, AdjustmentBasis.none());
    assertThat(adjusted.splitAdjusted().close()).containsExactly(100, 98);
    assertThat(adjusted.totalReturnLog()[1]).isCloseTo(0, EXACT);
  }

  @Test
  void theReturnIsUnknown_whenTheDividendIsNotBelowTheCloseBefore() {
    Series traded = closes(4, 1, 1);
    AdjustedSeries adjusted =
        Adjustment.forward(
            traded, List.of(CorporateAction.dividend(day(1), 4)), AdjustmentBasis.none());
    assertThat(adjusted.totalReturnLog()).containsExactly(Double.NaN, Double.NaN, 0.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 25, 50, 75, 99, 130})
  void whatTheVendorAppliedIsUndone(int asOfDay) {
    Series traded = walk(100);
    List<CorporateAction> actions = actions();
    AdjustedSeries expected = Adjustment.forward(traded, actions, AdjustmentBasis.none());

    for (boolean dividends : new boolean[] {false, true}) {
      LocalDate asOf = day(asOfDay);
      Series delivered = vendor(traded, actions, asOf, dividends);
      AdjustmentBasis basis = dividends ? AdjustmentBasis.total(asOf) : AdjustmentBasis.split(asOf);
      AdjustedSeries adjusted = Adjustment.forward(delivered, actions, basis);
      assertClose(adjusted.splitAdjusted().high(), expected.splitAdjusted().high());
      assertClose(adjusted.splitAdjusted().close(), expected.splitAdjusted().close());
      assertClose(adjusted.splitAdjusted().volume(), expected.splitAdjusted().volume());
      assertClose(adjusted.totalReturnLog(), expected.totalReturnLog());
    }
  }

  @Test
  void barsOfSeveralVendorsGiveOneSeries() {
    Series traded = walk(100);
    List<CorporateAction> actions = actions();
    List<AdjustmentBasis> bases =
        List.of(
            AdjustmentBasis.none(),
            AdjustmentBasis.split(day(99)),
            AdjustmentBasis.total(day(60)),
            AdjustmentBasis.total(day(99)));
    List<Series> deliveries =
        List.of(
            traded,
            vendor(traded, actions, day(99), false),
            vendor(traded, actions, day(60), true),
            vendor(traded, actions, day(99), true));
    SeriesBuilder mixed = Series.builder();
    List<AdjustmentBasis> basisOfBar = new ArrayList<>();
    for (int t = 0; t < traded.size(); t++) {
      Series source = deliveries.get(t % 4);
      mixed.add(source.date(t), source.bar(t));
      basisOfBar.add(bases.get(t % 4));
    }

    AdjustedSeries adjusted = Adjustment.forward(mixed.build(), actions, basisOfBar);

    AdjustedSeries expected = Adjustment.forward(traded, actions, AdjustmentBasis.none());
    assertClose(adjusted.splitAdjusted().close(), expected.splitAdjusted().close());
    assertClose(adjusted.totalReturnLog(), expected.totalReturnLog());
  }

  @Test
  void aLaterActionChangesNoEarlierNumber_bitForBit() {
    Series traded = walk(100);
    AdjustmentBasis vendor = AdjustmentBasis.total(day(70));
    for (AdjustmentBasis basis : List.of(AdjustmentBasis.none(), vendor)) {
      for (int ex = 71; ex < 110; ex++) {
        List<CorporateAction> known = upTo(actions(), day(70));
        List<CorporateAction> more = new ArrayList<>(known);
        more.add(CorporateAction.split(day(ex), 1.0 / 3));
        more.add(CorporateAction.dividend(day(ex), 0.77));
        assertSameHead(
            Adjustment.forward(traded, known, basis), Adjustment.forward(traded, more, basis), ex);
      }
    }
  }

  @Test
  void laterBarsChangeNoEarlierNumber_bitForBit() {
    Series traded = walk(100);
    AdjustmentBasis basis = AdjustmentBasis.split(day(70));
    AdjustedSeries whole = Adjustment.forward(traded, actions(), basis);
    for (int size = 1; size < 100; size++) {
      assertSameHead(Adjustment.forward(traded.head(size), actions(), basis), whole, size);
    }
  }

  @Test
  void anEmptySeriesStaysEmpty() {
    AdjustedSeries adjusted =
        Adjustment.forward(Series.builder().build(), actions(), AdjustmentBasis.none());
    assertThat(adjusted.splitAdjusted().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void anActionWithoutPositiveValueIsRefused(double value) {
    assertThatThrownBy(() -> CorporateAction.split(START, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
  }

  /** A vendor's view, adjusted backward by the textbook: every bar before an ex-date is scaled. */
  private static Series vendor(
      Series traded, List<CorporateAction> actions, LocalDate asOf, boolean dividends) {
    double[] price = new double[traded.size()];
    double[] shares = new double[traded.size()];
    Arrays.fill(price, 1);
    Arrays.fill(shares, 1);
    for (CorporateAction action : upTo(actions, asOf)) {
      int ex = (int) (action.exDate().toEpochDay() - START.toEpochDay());
      boolean split = action.kind() == CorporateAction.Kind.SPLIT;
      if (ex >= traded.size() || (!split && !dividends)) {
        continue;
      }
      for (int t = 0; t < ex; t++) {
        price[t] *= split ? 1 / action.value() : 1 - action.value() / traded.close()[ex - 1];
        shares[t] *= split ? action.value() : 1;
      }
    }
    SeriesBuilder view = Series.builder();
    for (int t = 0; t < traded.size(); t++) {
      view.add(
          traded.epochDays()[t],
          traded.open()[t] * price[t],
          traded.high()[t] * price[t],
          traded.low()[t] * price[t],
          traded.close()[t] * price[t],
          traded.volume()[t] * shares[t]);
    }
    return view.build();
  }

  private static List<CorporateAction> actions() {
    return List.of(
        CorporateAction.dividend(day(10), 1.5),
        CorporateAction.split(day(20), 7),
        CorporateAction.dividend(day(40), 0.3),
        CorporateAction.dividend(day(60), 0.2),
        CorporateAction.split(day(80), 0.5),
        CorporateAction.dividend(day(90), 1));
  }

  private static List<CorporateAction> upTo(List<CorporateAction> actions, LocalDate asOf) {
    return actions.stream().filter(action -> !action.exDate().isAfter(asOf)).toList();
  }

  private static void assertSameHead(AdjustedSeries expected, AdjustedSeries actual, int bars) {
    int size = Math.min(bars, expected.splitAdjusted().size());
    Series a = expected.splitAdjusted().head(size);
    Series b = actual.splitAdjusted().head(size);
    assertThat(b.open()).isEqualTo(a.open());
    assertThat(b.close()).isEqualTo(a.close());
    assertThat(b.volume()).isEqualTo(a.volume());
    assertThat(Arrays.copyOf(actual.totalReturnLog(), size))
        .isEqualTo(Arrays.copyOf(expected.totalReturnLog(), size));
  }

  private static void assertClose(double[] actual, double[] expected) {
    for (int t = 0; t < expected.length; t++) {
      if (Double.isNaN(expected[t])) {
        assertThat(actual[t]).isNaN();
      } else {
        assertThat(actual[t])
            .as("bar %s", t)
            .isCloseTo(expected[t], within(1e-12 * Math.max(1, Math.abs(expected[t]))));
      }
    }
  }

  private static Series walk(int bars) {
    CounterStream random = CounterStream.of(5);
    SeriesBuilder series = Series.builder();
    double price = 90;
    for (int t = 0; t < bars; t++) {
      price *= Math.exp(0.02 * random.gaussian());
      series.add(day(t), new Bar(price, price * 1.01, price * 0.99, price, 1000 + t));
    }
    return series.build();
  }

  private static Series closes(double... closes) {
    SeriesBuilder series = Series.builder();
    for (int t = 0; t < closes.length; t++) {
      series.add(day(t), bar(closes[t]));
    }
    return series.build();
  }

  private static Bar bar(double price) {
    return new Bar(price, price, price, price, 600);
  }

  private static LocalDate day(int offset) {
    return START.plusDays(offset);
  }
}
