package io.nightdesk.simulator.server;

import io.nightdesk.simulator.market.CorporateAction;
import io.nightdesk.simulator.market.Instrument;
import io.nightdesk.simulator.market.Market;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The CSV files of the control endpoint; each ends at the clock. */
final class ControlFiles {

  private final MarketView view;

  ControlFiles(MarketView view) {
    this.view = view;
  }

  /** Tradable symbols with their membership; {@code to} is empty while a symbol is listed. */
  String universe(Instant now) {
    LocalDate today = MarketView.today(now);
    StringBuilder csv = new StringBuilder("symbol,from,to,sector\n");
    for (Instrument one : view.market().instruments()) {
      if (one.kind() == Instrument.Kind.STOCK && !one.listed().isAfter(today)) {
        String to =
            one.delisted().filter(last -> last.isBefore(today)).map(Object::toString).orElse("");
        csv.append(one.symbol()).append(',').append(one.listed()).append(',').append(to);
        csv.append(',').append(one.sector()).append('\n');
      }
    }
    return csv.toString();
  }

  String actions(Instant now) {
    LocalDate today = MarketView.today(now);
    Market market = view.market();
    StringBuilder csv = new StringBuilder("symbol,date,action,value\n");
    for (Instrument one : market.instruments()) {
      for (CorporateAction action : market.actions(one.symbol())) {
        if (!action.exDate().isAfter(today)) {
          csv.append(one.symbol()).append(',').append(action.exDate()).append(',');
          csv.append(action.kind().name().toLowerCase(Locale.ROOT)).append(',');
          csv.append(action.value()).append('\n');
        }
      }
    }
    return csv.toString();
  }

  String truth(Instant now) {
    StringBuilder csv =
        new StringBuilder(
            "symbol,session,gap,volume_ratio,drift_1,drift_2,drift_3,probability_up\n");
    for (Truth truth : view.market().truths()) {
      if (!view.calendar().session(truth.session()).close().isAfter(now)) {
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.6f,%.4f,%.6f,%.6f,%.6f,%.4f\n",
                truth.symbol(),
                truth.session(),
                truth.gap(),
                truth.volumeRatio(),
                truth.drift1(),
                truth.drift2(),
                truth.drift3(),
                truth.probabilityUp()));
      }
    }
    return csv.toString();
  }
}
