package io.nightdesk.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.Markets;
import io.nightdesk.simulator.market.SyntheticMarket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random brackets on a synthetic market: money is neither made nor lost by the bookkeeping. */
class CashIdentityTest {

  private static final SyntheticMarket MARKET = Markets.synthetic(5, Edge.PLANTED, 20, 700);
  private static final BigDecimal DEPOSIT = new BigDecimal("1000000");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void cashIsDepositPlusEveryBookedMove_andPositionsAreTheSumOfFills(long seed) {
    MarketView view = new MarketView(MARKET);
    ExchangeCalendar calendar = ExchangeCalendar.xnys();
    Session session = calendar.next(Markets.FROM, 560);
    Instant now = session.close();
    Account account = Account.opened(view, DEPOSIT, now);
    SplitMix64 random = SplitMix64.seeded(seed);
    for (int day = 0; day < 100; day++) {
      placeSome(account, random, now);
      session = calendar.next(session.date(), 1);
      account.advance(now, session.close());
      now = session.close();
    }
    assertThat(account.orders()).hasSizeGreaterThan(100);
    assertThat(account.ledger().cash()).isEqualByComparingTo(cashByFills(account));
    assertThat(positionsByFills(account)).containsAllEntriesOf(positions(account));
  }

  private static void placeSome(Account account, SplitMix64 random, Instant now) {
    for (int n = 0; n < 3; n++) {
      String symbol = String.format(Locale.ROOT, "SYN%03d", 11 + (int) (random.uniform() * 10));
      double last = account.lastPrice(symbol, now).doubleValue();
      boolean up = random.uniform() < 0.5;
      long held = account.ledger().position(symbol).quantity();
      if (held == 0) {
        double step = 0.02 * last;
        String json =
            Tickets.bracket(
                "",
                up ? Tickets.Side.LONG : Tickets.Side.SHORT,
                1 + (long) (random.uniform() * 200),
                symbol,
                price(last + (up ? 2 : -2) * step),
                price(last + (up ? -1 : 1) * step));
        account.place(TicketReader.read(json), now, Account.Liquidity.WHOLE);
      }
    }
  }

  /** Deposit plus fills by the orders' own activities, plus what the ledger booked besides. */
  private static BigDecimal cashByFills(Account account) {
    BigDecimal fills =
        account.orders().stream()
            .flatMap(Order::all)
            .flatMap(
                order ->
                    order.activities.stream()
                        .filter(activity -> activity.kind().equals("FILL"))
                        .map(
                            activity ->
                                activity
                                    .price()
                                    .multiply(BigDecimal.valueOf(activity.quantity()))
                                    .multiply(
                                        BigDecimal.valueOf(order.instruction.buys() ? -1 : 1))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal other =
        account.ledger().entries().stream()
            .filter(entry -> !entry.reason().equals("fill"))
            .map(Ledger.Entry::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return fills.add(other);
  }

  private static Map<String, Long> positionsByFills(Account account) {
    Map<String, Long> result = new HashMap<>();
    for (Ledger.Entry entry : account.ledger().entries()) {
      if (entry.reason().equals("fill")) {
        result.merge(entry.symbol(), entry.quantity(), Long::sum);
      }
    }
    return result;
  }

  /** Positions of symbols that did not split, which would move them. */
  private static Map<String, Long> positions(Account account) {
    Map<String, Long> result = new HashMap<>();
    for (Position position : account.ledger().positions()) {
      boolean split =
          MARKET.actions(position.symbol()).stream().anyMatch(action -> action.isSplit());
      if (!split) {
        result.put(position.symbol(), position.quantity());
      }
    }
    return result;
  }

  private static String price(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
