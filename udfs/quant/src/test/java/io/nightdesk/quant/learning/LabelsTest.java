package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.learning.BracketOutcome.Exit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final double NONE = Double.NaN;

  @Test
  void labelRunsFromTheNextOpenToTheCloseOfTheHorizon() {
    LabelPrices prices =
        flat(10, 100).bar(1, 102, 103, 101, 102).bar(3, 110, 112, 109, 111).build();
    Label label = Labels.forward(prices, 0, 3);
    assertThat(label.logReturn()).isCloseTo(Math.log(111.0 / 102), within(1e-15));
    assertThat(label.entry()).isEqualTo(1);
    assertThat(label.exit()).isEqualTo(3);
    assertThat(label.known()).isEqualTo(3);
    assertThat(label.up()).isTrue();
  }

  @Test
  void labelOfOneSessionIsItsOpenToClose() {
    LabelPrices prices = flat(5, 100).bar(1, 104, 104, 99, 99).build();
    assertThat(Labels.forward(prices, 0, 1).logReturn())
        .isCloseTo(Math.log(99.0 / 104), within(1e-15));
  }

  @Test
  void labelIncludesTheDividend_whenItsDayLiesWithinTheHorizon() {
    // A dividend of 1 % on session 2 lifts the total-return factor from there on.
    Prices paying = flat(6, 100);
    Arrays.fill(paying.factor, 2, 6, 1.01);
    assertThat(Labels.forward(paying.build(), 0, 3).logReturn())
        .isCloseTo(Math.log(1.01), within(1e-15));
    // Bought at the open of the day itself, the dividend is missed: the open carries the factor.
    assertThat(Labels.forward(paying.build(), 1, 3).logReturn()).isCloseTo(0, within(1e-15));
  }

  @Test
  void labelIsNotComplete_beforeItsLastSessionHasClosed() {
    LabelPrices prices = flat(5, 100).build();
    assertThat(Labels.forward(prices, 1, 3).complete()).isTrue();
    assertThat(Labels.forward(prices, 2, 3)).isEqualTo(Label.NONE);
    assertThat(Labels.forward(prices, 4, 1).logReturn()).isNaN();
  }

  @Test
  void entryAndExitMoveToTheFirstLaterBar_whenTradingIsHalted() {
    LabelPrices prices =
        flat(10, 100).without(1).bar(2, 105, 105, 105, 105).without(4).without(5).build();
    Label label = Labels.forward(prices, 0, 4);
    assertThat(label.entry()).isEqualTo(2);
    assertThat(label.exit()).isEqualTo(6);
    assertThat(label.known()).isEqualTo(6);
    assertThat(label.entryPrice()).isEqualTo(105);
  }

  @Test
  void labelWaits_whenAHaltHasNotEnded() {
    LabelPrices prices = flat(8, 100).without(5).without(6).without(7).build();
    assertThat(Labels.forward(prices, 0, 5).complete()).isFalse();
  }

  @Test
  void delistedSymbolExitsAtItsLastClose_knownWhenTheHorizonEnds() {
    Prices listed = flat(10, 100).bar(4, 100, 100, 90, 90);
    for (int i = 5; i < 10; i++) {
      listed.without(i);
    }
    listed.lastListed = 4;
    Label label = Labels.forward(listed.build(), 1, 5);
    assertThat(label.exit()).isEqualTo(4);
    assertThat(label.known()).isEqualTo(6);
    assertThat(label.logReturn()).isCloseTo(Math.log(0.9), within(1e-15));
    assertThat(Labels.forward(listed.build(), 4, 1).complete()).isFalse();
  }

  @Test
  void labelIsKnownTheSessionAfterTheLast_whenASymbolIsHaltedAndThenDelisted() {
    Prices listed = flat(10, 100);
    for (int i = 3; i < 10; i++) {
      listed.without(i);
    }
    listed.lastListed = 4;
    Label label = Labels.forward(listed.build(), 1, 3);
    assertThat(label.exit()).isEqualTo(2);
    assertThat(label.known()).isEqualTo(5);
  }

  @Test
  void labelIsNotMade_acrossAnUnexplainedBreak() {
    Prices broken = flat(10, 100);
    broken.priceBreak[3] = true;
    assertThat(Labels.forward(broken.build(), 0, 3).complete()).isFalse();
    assertThat(Labels.forward(broken.build(), 0, 2).complete()).isTrue();
    // The break lies before the entry.
    assertThat(Labels.forward(broken.build(), 2, 3).complete()).isTrue();
  }

  @Test
  void labelDoesNotChange_whenEverythingAfterItsKnownSessionDoes() {
    Prices original = flat(12, 100).bar(2, 101, 104, 99, 103);
    Label before = Labels.forward(original.build(), 1, 4);
    for (int i = before.known() + 1; i < 12; i++) {
      original.bar(i, 1e300, 1e300, 1e300, 1e300);
      original.priceBreak[i] = true;
    }
    assertThat(Labels.forward(original.build(), 1, 4)).isEqualTo(before);
  }

  @Test
  void stopIsJudgedFirst_whenABarReachesBothPrices() {
    LabelPrices prices = flat(10, 100).bar(2, 100, 125, 85, 110).build();
    BracketOutcome outcome = Labels.bracket(prices, 0, 5, Side.LONG, 0.10);
    assertThat(outcome.exit()).isEqualTo(Exit.STOP);
    assertThat(outcome.logReturn()).isCloseTo(Math.log(0.9), within(1e-12));
    assertThat(outcome.session()).isEqualTo(2);
    assertThat(outcome.known()).isEqualTo(5);
  }

  @Test
  void profitTargetIsTwiceAsFarAsTheStop() {
    LabelPrices near = flat(10, 100).bar(2, 100, 119.99, 95, 110).build();
    assertThat(Labels.bracket(near, 0, 5, Side.LONG, 0.10).exit()).isEqualTo(Exit.TIME);
    LabelPrices reached = flat(10, 100).bar(2, 100, 120.01, 95, 110).build();
    BracketOutcome outcome = Labels.bracket(reached, 0, 5, Side.LONG, 0.10);
    assertThat(outcome.exit()).isEqualTo(Exit.PROFIT_TARGET);
    assertThat(outcome.logReturn()).isCloseTo(Math.log(1.2), within(1e-12));
  }

  @Test
  void gapsAreFilledAtTheOpen_forBetterAndForWorse() {
    LabelPrices down = flat(10, 100).bar(2, 80, 130, 75, 100).build();
    BracketOutcome stopped = Labels.bracket(down, 0, 5, Side.LONG, 0.10);
    assertThat(stopped.exit()).isEqualTo(Exit.STOP);
    assertThat(stopped.logReturn()).isCloseTo(Math.log(0.8), within(1e-12));
    LabelPrices up = flat(10, 100).bar(2, 130, 130, 70, 100).build();
    BracketOutcome gained = Labels.bracket(up, 0, 5, Side.LONG, 0.10);
    assertThat(gained.exit()).isEqualTo(Exit.PROFIT_TARGET);
    assertThat(gained.logReturn()).isCloseTo(Math.log(1.3), within(1e-12));
  }

  @Test
  void shortBracketIsTheMirrorImage() {
    LabelPrices fall = flat(10, 100).bar(3, 95, 105, 79, 90).build();
    BracketOutcome gained = Labels.bracket(fall, 0, 5, Side.SHORT, 0.10);
    assertThat(gained.exit()).isEqualTo(Exit.PROFIT_TARGET);
    assertThat(gained.logReturn()).isCloseTo(-Math.log(0.8), within(1e-12));
    LabelPrices rise = flat(10, 100).bar(3, 100, 111, 79, 90).build();
    assertThat(Labels.bracket(rise, 0, 5, Side.SHORT, 0.10).exit()).isEqualTo(Exit.STOP);
  }

  @Test
  void entryBarCountsToo_andTimeEndsAtTheClose() {
    LabelPrices entryBar = flat(10, 100).bar(1, 100, 101, 89, 95).build();
    assertThat(Labels.bracket(entryBar, 0, 5, Side.LONG, 0.10).session()).isEqualTo(1);
    LabelPrices quiet = flat(10, 100).bar(5, 100, 103, 99, 102).build();
    BracketOutcome outcome = Labels.bracket(quiet, 0, 5, Side.LONG, 0.10);
    assertThat(outcome.exit()).isEqualTo(Exit.TIME);
    assertThat(outcome.logReturn()).isCloseTo(Math.log(1.02), within(1e-12));
    assertThat(Labels.bracket(quiet, 5, 5, Side.LONG, 0.10)).isEqualTo(BracketOutcome.NONE);
  }

  @Test
  void argumentsOutsideTheSeriesAreRefused() {
    LabelPrices prices = flat(5, 100).build();
    assertThatThrownBy(() -> Labels.forward(prices, 5, 1)).hasMessageContaining("asOf");
    assertThatThrownBy(() -> Labels.forward(prices, 0, 0)).hasMessageContaining("horizon");
    assertThatThrownBy(() -> Labels.bracket(prices, 0, 1, Side.LONG, 0))
        .hasMessageContaining("stopDistance");
  }

  private static Prices flat(int sessions, double price) {
    return new Prices(sessions, price);
  }

  /** Prices to be changed bar by bar. */
  private static final class Prices {
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] factor;
    private final boolean[] priceBreak;
    private int lastListed = LabelPrices.STILL_LISTED;

    Prices(int sessions, double price) {
      open = new double[sessions];
      Arrays.fill(open, price);
      high = open.clone();
      low = open.clone();
      close = open.clone();
      factor = new double[sessions];
      Arrays.fill(factor, 1);
      priceBreak = new boolean[sessions];
    }

    Prices bar(int session, double o, double h, double l, double c) {
      open[session] = o;
      high[session] = h;
      low[session] = l;
      close[session] = c;
      return this;
    }

    Prices without(int session) {
      return bar(session, NONE, NONE, NONE, NONE);
    }

    LabelPrices build() {
      return new LabelPrices(open, high, low, close, factor, priceBreak, lastListed);
    }
  }
}
