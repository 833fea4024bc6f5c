package io.nightdesk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {

  private static final SyntheticMarket MARKET = Markets.synthetic(11, Edge.PLANTED, 60, 1_000);

  @Test
  void twoMarketsOfOneSpecAreEqual_barByBar() {
    SyntheticMarket again = Markets.synthetic(11, Edge.PLANTED, 60, 1_000);
    for (Instrument one : MARKET.instruments()) {
      assertSamePrefix(again.daily(one.symbol()), MARKET.daily(one.symbol()));
      assertThat(again.actions(one.symbol())).isEqualTo(MARKET.actions(one.symbol()));
    }
    assertThat(again.truths()).isEqualTo(MARKET.truths());
  }

  @Test
  void historyStays_whenSessionsOrSymbolsAreAdded() {
    SyntheticMarket longer = Markets.synthetic(11, Edge.PLANTED, 70, 1_100);
    for (Instrument one : MARKET.instruments()) {
      assertSamePrefix(longer.daily(one.symbol()), MARKET.daily(one.symbol()));
    }
  }

  @Test
  void anotherSeedIsAnotherMarket() {
    SyntheticMarket other = Markets.synthetic(12, Edge.PLANTED, 60, 1_000);
    assertThat(other.daily("SYN001").close(500)).isNotEqualTo(MARKET.daily("SYN001").close(500));
    assertThat(other.daily("SPY").close(500)).isNotEqualTo(MARKET.daily("SPY").close(500));
  }

  @Test
  void bothEdgesHaveTheSameGapsAndVolumes() {
    SyntheticMarket none = Markets.synthetic(11, Edge.NONE, 60, 1_000);
    DailySeries planted = MARKET.daily("SYN002");
    DailySeries plain = none.daily("SYN002");
    // Prices differ by the drifts, so rounding to cents moves a few gaps across 1 %.
    assertThat(none.truths().size()).isCloseTo(MARKET.truths().size(), within(15));
    for (int i = 1; i < 300; i++) {
      assertThat(plain.volume(i)).isEqualTo(planted.volume(i));
      double gap = planted.open(i) / planted.close(i - 1);
      assertThat(plain.open(i) / plain.close(i - 1)).isCloseTo(gap, within(2e-3)); // cents
    }
  }

  @Test
  void minuteBarsAddUpToTheDailyBar() {
    for (String symbol : List.of("SYN001", "SYN017", "SYN040", "SPY")) {
      DailySeries bars = MARKET.daily(symbol);
      for (int i = 0; i < bars.size(); i += 7) {
        MinuteSeries day =
            MARKET.minutes(symbol, LocalDate.ofEpochDay(bars.epochDay(i))).grouped(1_440, 1_440);
        assertThat(day.size()).isEqualTo(1);
        assertThat(day.open(0)).isEqualTo(bars.open(i));
        assertThat(day.high(0)).isEqualTo(bars.high(i));
        assertThat(day.low(0)).isEqualTo(bars.low(i));
        assertThat(day.close(0)).isEqualTo(bars.close(i));
        assertThat(day.volume(0)).isEqualTo(bars.volume(i));
      }
    }
  }

  @Test
  void minuteBarsAreSound_andDoNotJump() {
    MinuteSeries minutes = MARKET.minutes("SYN003", LocalDate.of(2021, 5, 4));
    assertThat(minutes.start(0)).isEqualTo(570);
    assertThat(minutes.start(minutes.size() - 1)).isEqualTo(959);
    for (int i = 0; i < minutes.size(); i++) {
      assertThat(minutes.low(i)).isLessThanOrEqualTo(Math.min(minutes.open(i), minutes.close(i)));
      assertThat(minutes.high(i))
          .isGreaterThanOrEqualTo(Math.max(minutes.open(i), minutes.close(i)));
      assertThat(minutes.volume(i)).isPositive();
      if (i > 0) {
        assertThat(minutes.open(i)).isCloseTo(minutes.close(i - 1), within(minutes.open(i) * 0.02));
      }
    }
  }

  @Test
  void sessionsWithEarlyCloseHave210Minutes() {
    MinuteSeries minutes = MARKET.minutes("SPY", LocalDate.of(2020, 11, 27));
    assertThat(minutes.size()).isEqualTo(210);
    assertThat(minutes.start(209)).isEqualTo(13 * 60 - 1);
  }

  @Test
  void volumeIsUShapedWithinTheSession() {
    double[] byHalfHour = new double[13];
    for (int day = 0; day < 40; day++) {
      LocalDate date = LocalDate.ofEpochDay(MARKET.daily("SPY").epochDay(100 + day));
      MinuteSeries half = MARKET.minutes("SYN001", date).grouped(30, 1_440);
      for (int i = 0; i < half.size(); i++) {
        byHalfHour[(half.start(i) - 570) / 30] += half.volume(i);
      }
    }
    assertThat(byHalfHour[0]).isGreaterThan(1.7 * byHalfHour[6]);
    assertThat(byHalfHour[12]).isGreaterThan(1.7 * byHalfHour[6]);
  }

  @Test
  void oneOfFiftyIsListedLate_andOneIsDelisted() {
    Instrument late = MARKET.instrument("SYN004").orElseThrow();
    Instrument gone = MARKET.instrument("SYN008").orElseThrow();
    assertThat(late.listed()).isAfter(Markets.FROM.plusDays(300));
    assertThat(MARKET.daily("SYN004").epochDay(0)).isEqualTo((int) late.listed().toEpochDay());
    LocalDate last = gone.delisted().orElseThrow();
    DailySeries bars = MARKET.daily("SYN008");
    assertThat(bars.epochDay(bars.size() - 1)).isEqualTo((int) last.toEpochDay());
    assertThat(gone.listedOn(last)).isTrue();
    assertThat(gone.listedOn(last.plusDays(1))).isFalse();
  }

  @Test
  void someSessionsAreHalted_splitsAndDividendsHappen() {
    int spy = MARKET.daily("SPY").size();
    long halted =
        IntStream.rangeClosed(11, 50).map(n -> spy - MARKET.daily("SYN0" + n).size()).sum();
    assertThat(halted).isBetween(1L, 100L);
    List<CorporateAction> actions =
        MARKET.instruments().stream()
            .flatMap(one -> MARKET.actions(one.symbol()).stream())
            .toList();
    assertThat(actions).anyMatch(CorporateAction::isSplit);
    assertThat(actions).anyMatch(action -> !action.isSplit());
  }

  @Test
  void symbolsFollowTheMarket_andMoreSoTheirSectorFund() {
    double[] spy = returns("SPY");
    double[] stock = returns("SYN021"); // the first sector is XLK's
    assertThat(correlation(spy, returns("XLK"))).isBetween(0.6, 0.98);
    assertThat(correlation(spy, stock)).isBetween(0.2, 0.8);
    assertThat(correlation(stock, returns("XLK")))
        .isGreaterThan(correlation(stock, returns("XLU")));
  }

  private static double[] returns(String symbol) {
    MarketView view = new MarketView(MARKET);
    Instant end = MARKET.lastSession().plusDays(1).atStartOfDay(Session.NEW_YORK).toInstant();
    List<Candle> bars = view.daily(symbol, MARKET.firstSession(), MARKET.lastSession(), end);
    Map<LocalDate, Double> close = new HashMap<>();
    bars.forEach(bar -> close.put(bar.session(), bar.close()));
    DailySeries sessions = MARKET.daily("SPY");
    double[] result = new double[sessions.size() - 1];
    for (int i = 1; i < sessions.size(); i++) {
      Double now = close.get(LocalDate.ofEpochDay(sessions.epochDay(i)));
      Double before = close.get(LocalDate.ofEpochDay(sessions.epochDay(i - 1)));
      result[i - 1] = now == null || before == null ? 0 : Math.log(now / before);
    }
    return result;
  }

  private static double correlation(double[] x, double[] y) {
    return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(x, y);
  }

  private static void assertSamePrefix(DailySeries longer, DailySeries shorter) {
    assertThat(longer.size()).isGreaterThanOrEqualTo(shorter.size());
    for (int i = 0; i < shorter.size(); i++) {
      assertThat(longer.epochDay(i)).isEqualTo(shorter.epochDay(i));
      assertThat(longer.open(i)).isEqualTo(shorter.open(i));
      assertThat(longer.high(i)).isEqualTo(shorter.high(i));
      assertThat(longer.low(i)).isEqualTo(shorter.low(i));
      assertThat(longer.close(i)).isEqualTo(shorter.close(i));
      assertThat(longer.volume(i)).isEqualTo(shorter.volume(i));
    }
  }
}
