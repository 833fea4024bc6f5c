package io.nightdesk.simulator.server;

import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.Market;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.Markets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Simulators on free ports over a small synthetic market, 2020-01-02 to about 2023-12. */
final class Servers {

  static final Market MARKET = Markets.synthetic(42, Edge.PLANTED, 20, 1_000);

  private Servers() {}

  static SimulatorServer at(Instant now) {
    return at(now, 0, Optional.empty());
  }

  static SimulatorServer at(Instant now, int perMinute, Optional<Path> folder) {
    Simulation simulation =
        Simulation.start(new MarketView(MARKET), now, new BigDecimal("100000"), 42, folder);
    return SimulatorServer.start(0, simulation, Credentials.DEFAULT, perMinute);
  }

  static Instant time(String date, int hour, int minute) {
    return LocalDate.parse(date).atTime(hour, minute).atZone(Session.NEW_YORK).toInstant();
  }
}
