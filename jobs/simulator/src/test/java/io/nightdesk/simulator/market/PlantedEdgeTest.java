package io.nightdesk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of the standard size, 100 symbols x 1,500 sessions. */
class PlantedEdgeTest {

  private static final SyntheticMarket PLANTED = Markets.synthetic(7, Edge.PLANTED, 100, 1_500);
  private static final SyntheticMarket NONE = Markets.synthetic(7, Edge.NONE, 100, 1_500);

  @Test
  void ruleFiresOnThreeToFivePercentOfSymbolSessions() {
    assertThat(firingShare(PLANTED)).isBetween(0.03, 0.05);
    assertThat(firingShare(NONE)).isBetween(0.03, 0.05);
  }

  @Test
  void oracleWins83To85Percent_atTheNextOpen_andTwoThirdsOneSessionLater() {
    assertThat(wins(PLANTED, 0)).isCloseTo(0.84, within(0.015));
    assertThat(wins(PLANTED, 1)).isCloseTo(0.655, within(0.02));
    assertThat(wins(PLANTED, 3)).isCloseTo(0.50, within(0.02));
  }

  @Test
  void oracleWinsHalf_whereNoEdgeIsPlanted() {
    assertThat(wins(NONE, 0)).isCloseTo(0.50, within(0.02));
  }

  @Test
  void statedProbabilityIsRight_inEachFifthOfTheCases() {
    List<Truth> sorted =
        PLANTED.truths().stream()
            .filter(truth -> hasOutcome(PLANTED, truth, 0))
            .sorted(Comparator.comparingDouble(Truth::probabilityUp))
            .toList();
    int fifth = sorted.size() / 5;
    for (int part = 0; part < 5; part++) {
      List<Truth> bin = sorted.subList(part * fifth, (part + 1) * fifth);
      double stated = bin.stream().mapToDouble(Truth::probabilityUp).average().orElseThrow();
      long ups = bin.stream().filter(truth -> outcome(PLANTED, truth, 0) > 0).count();
      assertThat((double) ups / bin.size()).isCloseTo(stated, within(0.035));
    }
  }

  @Test
  void rowsWithoutEdgeHaveNoDrift_andAProbabilityOfAboutOneHalf() {
    assertThat(NONE.truths())
        .allSatisfy(truth -> assertThat(truth.drift1() + truth.drift2()).isZero())
        .allSatisfy(truth -> assertThat(truth.probabilityUp()).isCloseTo(0.5, within(0.05)));
  }

  @Test
  void ruleHoldsOnTheBarsServed_whereverItFired() {
    MarketView view = new MarketView(PLANTED);
    Truth truth = PLANTED.truths().get(100);
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    LocalDate to = truth.session();
    List<Candle> bars = view.daily(truth.symbol(), to.minusDays(45), to, end);
    Candle last = bars.get(bars.size() - 1);
    double gap = last.open() / bars.get(bars.size() - 2).close() - 1;
    double mean =
        bars.subList(bars.size() - 20, bars.size()).stream()
            .mapToLong(Candle::volume)
            .average()
            .orElseThrow();
    assertThat(gap).isCloseTo(truth.gap(), within(1e-4)); // prices are served with 4 decimals
    assertThat(last.volume() / mean).isCloseTo(truth.volumeRatio(), within(1e-4));
  }

  private static double firingShare(Market market) {
    long bars =
        market.instruments().stream()
            .filter(one -> one.kind() == Instrument.Kind.STOCK)
            .mapToLong(one -> market.daily(one.symbol()).size())
            .sum();
    return (double) market.truths().size() / bars;
  }

  private static double wins(Market market, int later) {
    List<Truth> judged =
        market.truths().stream().filter(truth -> hasOutcome(market, truth, later)).toList();
    long won =
        judged.stream().filter(truth -> outcome(market, truth, later) * truth.gap() > 0).count();
    return (double) won / judged.size();
  }

  private static boolean hasOutcome(Market market, Truth truth, int later) {
    DailySeries bars = market.daily(truth.symbol());
    return bars.indexOf(truth.session().toEpochDay()) + later + 5 < bars.size();
  }

  /** Log return from the open after the session to the fifth close after it. */
  private static double outcome(Market market, Truth truth, int later) {
    DailySeries bars = market.daily(truth.symbol());
    int index = bars.indexOf(truth.session().toEpochDay()) + later;
    LocalDate entry = LocalDate.ofEpochDay(bars.epochDay(index + 1));
    LocalDate exit = LocalDate.ofEpochDay(bars.epochDay(index + 5));
    double ratio = Splits.of(market.actions(truth.symbol())).sharesPerShare(entry, exit);
    return Math.log(bars.close(index + 5) * ratio / bars.open(index + 1));
  }
}
