package io.nightdesk.stages.risk;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters in force at a session: those fitted at the last session of the latest complete
 * calendar week, on the trailing window that ends there. A function of the bars alone, so a cold
 * night and a year of nights agree; fits are kept for the length of one task only.
 */
final class FitSchedule {

  private final ReturnWindow returns;
  private final ExchangeCalendar calendar;
  private final int window;
  private final Map<LocalDate, GarchFit> fits = new HashMap<>();

  FitSchedule(ReturnWindow returns, ExchangeCalendar calendar, int window) {
    this.returns = returns;
    this.calendar = calendar;
    this.window = window;
  }

  /** The last session of a week that is not after {@code asOf}. */
  LocalDate fittedAsOf(LocalDate asOf) {
    LocalDate session = asOf;
    while (!calendar.isLastOfWeek(session)) {
      session = calendar.previous(session, 1).date();
    }
    return session;
  }

  GarchFit inForce(LocalDate asOf) {
    return fits.computeIfAbsent(
        fittedAsOf(asOf),
        session ->
            VolatilityEstimator.of(Specification.GARCH_T)
                .fit(returns.last(window, returns.countThrough(session))));
  }
}
