package io.nightdesk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketViewTest {

  private static final SyntheticMarket MARKET = Markets.synthetic(3, Edge.PLANTED, 40, 900);
  private static final MarketView VIEW = new MarketView(MARKET);
  private static final LocalDate DAY = LocalDate.of(2021, 6, 15);

  @Test
  void nothingAfterTheClockIsShown() {
    List<Candle> bars = VIEW.daily("SYN001", Markets.FROM, DAY.plusYears(1), at(DAY, 8, 0));
    assertThat(bars.get(bars.size() - 1).session()).isEqualTo(DAY.minusDays(1));
    assertThat(minutes(at(DAY, 9, 30))).isEmpty();
    assertThat(minutes(at(DAY, 9, 31))).hasSize(1);
  }

  @Test
  void runningSessionShowsItsFinishedMinutes() {
    List<Candle> minutes = minutes(at(DAY, 11, 0));
    Candle today = VIEW.daily("SYN001", DAY, DAY, at(DAY, 11, 0)).get(0);
    assertThat(today.open()).isEqualTo(minutes.get(0).open());
    assertThat(today.close()).isEqualTo(minutes.get(minutes.size() - 1).close());
    assertThat(today.high())
        .isEqualTo(minutes.stream().mapToDouble(Candle::high).max().orElseThrow());
    assertThat(today.volume()).isEqualTo(minutes.stream().mapToLong(Candle::volume).sum());
    assertThat(VIEW.lastPrice("SYN001", at(DAY, 11, 0))).hasValue(today.close());
  }

  @Test
  void closedSessionShowsItsWholeBar() {
    Candle today = VIEW.daily("SYN001", DAY, DAY, at(DAY, 16, 0)).get(0);
    DailySeries bars = MARKET.daily("SYN001");
    assertThat(today.volume()).isPositive();
    double ratio = VIEW.splits("SYN001").sharesPerShare(DAY, DAY);
    assertThat(today.close() * ratio).isEqualTo(bars.close(bars.indexOf(DAY.toEpochDay())));
  }

  @Test
  void wholeHistoryChangesScale_onTheDateOfASplit() {
    Instrument split =
        MARKET.instruments().stream()
            .filter(one -> MARKET.actions(one.symbol()).stream().anyMatch(CorporateAction::isSplit))
            .findFirst()
            .orElseThrow();
    CorporateAction action =
        MARKET.actions(split.symbol()).stream()
            .filter(CorporateAction::isSplit)
            .reduce((first, second) -> second)
            .orElseThrow();
    LocalDate date = action.exDate();
    List<Candle> before =
        VIEW.daily(
            split.symbol(), date.minusDays(60), date.minusDays(1), at(date.minusDays(1), 20, 0));
    List<Candle> after =
        VIEW.daily(split.symbol(), date.minusDays(60), date.minusDays(1), at(date, 0, 1));
    for (int i = 0; i < before.size(); i++) {
      double ratio = before.get(i).close() / after.get(i).close();
      assertThat(ratio).isCloseTo(action.value(), within(action.value() * 1e-3));
      double shares = (double) after.get(i).volume() / before.get(i).volume();
      assertThat(shares).isCloseTo(action.value(), within(action.value() * 1e-3));
    }
    Candle exDay = VIEW.daily(split.symbol(), date, date, at(date, 16, 0)).get(0);
    double lastClose = after.get(after.size() - 1).close();
    assertThat(Math.abs(exDay.open() / lastClose - 1)).isLessThan(0.2);
    List<Candle> minutes =
        VIEW.minutes(
            split.symbol(),
            date.minusDays(4),
            date.minusDays(1),
            1,
            Hours.REGULAR,
            at(date, 12, 0));
    assertThat(minutes.get(minutes.size() - 1).close()).isCloseTo(lastClose, within(1e-9));
  }

  @Test
  void halfHoursAreMadeOfMinutes() {
    List<Candle> half = VIEW.minutes("SYN001", DAY, DAY, 30, Hours.REGULAR, at(DAY, 20, 0));
    assertThat(half).hasSize(13);
    assertThat(half.get(0).minute()).isEqualTo(570);
    long volume = half.stream().mapToLong(Candle::volume).sum();
    assertThat(volume).isEqualTo(VIEW.daily("SYN001", DAY, DAY, at(DAY, 20, 0)).get(0).volume());
  }

  @Test
  void extendedHoursComeOnTop_inOrderOfTime() {
    List<Candle> all = VIEW.minutes("SYN001", DAY, DAY, 1, Hours.EXTENDED, at(DAY, 20, 0));
    assertThat(all).hasSizeGreaterThan(minutes(at(DAY, 20, 0)).size());
    assertThat(all.get(0).minute()).isLessThan(570);
    assertThat(all).isSortedAccordingTo(Comparator.comparing(Candle::minute));
  }

  private static List<Candle> minutes(Instant now) {
    return VIEW.minutes("SYN001", DAY, DAY, 1, Hours.REGULAR, now);
  }

  private static Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(Session.NEW_YORK).toInstant();
  }
}
