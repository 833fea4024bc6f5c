package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.executor.reader.PublishedSignal;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Signal;
import io.nightdesk.quant.decision.Sizing;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.marketdata.Dividend;
import io.nightdesk.schwab.marketdata.Quote;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever signals and quotes say, what is planned stays inside every limit. */
class LimitsProperties {

  private static final LocalDate AS_OF = LocalDate.of(2024, 3, 4);
  private static final Session SESSION = ExchangeCalendar.xnys().next(AS_OF, 1);
  private static final Instant NOW = SESSION.open().plusSeconds(300);

  /** Prices and distances from the absurd to the ordinary. */
  private static final double[] NUMBERS = {
    1e-320, 1e-9, 0.00005, 0.0101, 0.9999, 1, 1.005, 3.7, 42.42, 99.999, 1234.5, 1e9, 1e300
  };

  @Property(tries = 2000)
  void ordersPlanned_areInsideEveryLimit(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 40) int signals,
      @ForAll @IntRange(min = 0, max = 12) int maximumOrders,
      @ForAll boolean shorts) {
    Draws draws = new Draws(seed);
    Limits limits =
        new Limits(
            maximumOrders,
            new BigDecimal("0.1"),
            new BigDecimal("0.35"),
            0.05,
            shorts ? Limits.ShortSales.ALLOWED : Limits.ShortSales.FORBIDDEN);
    BigDecimal equity = BigDecimal.valueOf(draws.pick(new double[] {0, 1, 500, 1e5, 1e5, 1e9}));
    Map<String, Quote> quotes = new HashMap<>();
    SignalSession session = session(draws, signals, quotes);
    Exposure exposure = Exposure.flat(equity);

    Plan plan =
        new Planner(
                io.nightdesk.executor.ledger.Mode.PAPER,
                "HASH",
                limits,
                new Sizing(0.01, 0.1, 2),
                "run")
            .plan(
                session,
                Ledger.empty(),
                exposure,
                Market.ofQuotes(quotes, limits, Ledger.empty(), Clock.fixed(NOW, ZoneOffset.UTC)),
                NOW);

    assertThat(plan.intents()).hasSizeLessThanOrEqualTo(maximumOrders);
    assertThat(plan.intents().size() + plan.skipped().size()).isEqualTo(session.forOrders().size());
    BigDecimal gross = BigDecimal.ZERO;
    for (Intent intent : plan.intents()) {
      gross = gross.add(intent.notional());
      assertThat(intent.notional()).isLessThanOrEqualTo(equity.multiply(new BigDecimal("0.1")));
      assertThat(shorts || intent.side() == Side.BUY).isTrue();
      double reference = intent.referencePrice().doubleValue();
      assertThat(Math.abs(intent.entryPrice().doubleValue() - reference))
          .isLessThanOrEqualTo(0.05 * reference);
      int sign = intent.side().sign();
      assertThat(intent.entryPrice().subtract(intent.stopPrice()).signum()).isEqualTo(sign);
      assertThat(intent.targetPrice().subtract(intent.entryPrice()).signum()).isEqualTo(sign);
      Instant quoted = quotes.get(intent.symbol()).quoteTime().orElseThrow();
      assertThat(Duration.between(quoted, NOW).abs()).isLessThanOrEqualTo(Limits.LONGEST_QUOTE_AGE);
    }
    assertThat(gross).isLessThanOrEqualTo(equity.multiply(new BigDecimal("0.35")));
  }

  private static SignalSession session(Draws draws, int count, Map<String, Quote> quotes) {
    List<PublishedSignal> signals = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      String symbol = "S" + i;
      double price = draws.pick(NUMBERS);
      Signal kind = Signal.values()[draws.below(3)];
      signals.add(
          new PublishedSignal(
              symbol,
              AS_OF,
              kind,
              OptionalDouble.of(0.7),
              SESSION.open(),
              SESSION.close(),
              OptionalDouble.of(price),
              OptionalDouble.of(
                  draws.pick(new double[] {1e-9, 0.01, 0.02, 0.08, 0.49, 0.51, 1, 1e9})),
              OptionalDouble.of(1)));
      if (draws.below(8) > 0) {
        quotes.put(symbol, quote(draws, symbol, price));
      }
    }
    return new SignalSession(AS_OF, 1, SESSION.open(), SESSION.close(), "hash", "build", signals);
  }

  private static Quote quote(Draws draws, String symbol, double price) {
    double moved = price * draws.pick(new double[] {0.5, 0.94, 0.96, 1, 1, 1, 1, 1.04, 1.06, 2});
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble value = draws.below(9) == 0 ? none : OptionalDouble.of(moved);
    Instant time =
        NOW.minusSeconds((long) draws.pick(new double[] {-2000, 0, 0, 0, 60, 899, 901, 1e6}));
    return new Quote(
        symbol,
        "EQUITY",
        "COE",
        true,
        value,
        value,
        value,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        draws.below(9) == 0 ? Optional.empty() : Optional.of(time),
        Optional.empty(),
        Optional.empty(),
        Optional.of(draws.below(5) > 0),
        Dividend.NONE);
  }

  /** Draws from a seed. */
  private static final class Draws {
    private final java.util.SplittableRandom random;

    Draws(long seed) {
      random = new java.util.SplittableRandom(seed);
    }

    int below(int bound) {
      return random.nextInt(bound);
    }

    double pick(double[] values) {
      return values[below(values.length)];
    }
  }
}
