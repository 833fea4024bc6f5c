package io.nightdesk.simulator.market;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.util.List;

/** Synthetic markets for tests. */
public final class Markets {

  public static final LocalDate FROM = LocalDate.of(2020, 1, 2);

  private Markets() {}

  public static SyntheticMarket synthetic(long seed, Edge edge, int symbols, int sessions) {
    ExchangeCalendar calendar = ExchangeCalendar.xnys();
    LocalDate to = calendar.next(FROM, sessions - 1).date();
    List<Session> span = calendar.sessions(FROM, to);
    return new SyntheticMarket(new MarketSpec(seed, edge, symbols, span));
  }
}
