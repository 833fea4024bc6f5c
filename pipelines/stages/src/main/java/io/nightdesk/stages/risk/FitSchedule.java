package io.nightdesk.stages.risk;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.volatility.Egarch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Gjr;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.ModelChoice;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The model and the parameters in force at a session: the model chosen at the last session of the
 * latest complete calendar quarter, the parameters fitted at that of the latest complete week, both
 * on the trailing window that ends there. A function of the bars alone, so a cold night and a year
 * of nights agree; fits are kept for the length of one task only.
 */
final class FitSchedule {

  private static final List<Specification> CANDIDATES =
      List.of(
          Specification.GARCH_NORMAL,
          Specification.GARCH_T,
          new Specification(Gjr.MODEL, Innovation.STUDENT_T, PreSample.MEAN_SQUARE),
          new Specification(Egarch.MODEL, Innovation.STUDENT_T, PreSample.MEAN_SQUARE));

  private final ReturnWindow returns;
  private final ExchangeCalendar calendar;
  private final int window;
  private final Map<Fitting, GarchFit> fits = new HashMap<>();
  private final Map<LocalDate, Specification> choices = new HashMap<>();

  FitSchedule(ReturnWindow returns, ExchangeCalendar calendar, int window) {
    this.returns = returns;
    this.calendar = calendar;
    this.window = window;
  }

  private record Fitting(Specification specification, LocalDate session) {}

  /** The last session of a week that is not after {@code asOf}. */
  LocalDate fittedAsOf(LocalDate asOf) {
    return latest(asOf, calendar::isLastOfWeek);
  }

  /** The last session of a quarter that is not after {@code asOf}. */
  LocalDate chosenAsOf(LocalDate asOf) {
    return latest(asOf, calendar::isLastOfQuarter);
  }

  /** GARCH(1,1)-t, the model of the features. */
  GarchFit garch(LocalDate asOf) {
    return fit(Specification.GARCH_T, fittedAsOf(asOf));
  }

  /** The model that was chosen. */
  GarchFit best(LocalDate asOf) {
    return fit(choices.computeIfAbsent(chosenAsOf(asOf), this::chosen), fittedAsOf(asOf));
  }

  private Specification chosen(LocalDate session) {
    GarchFit chosen =
        ModelChoice.among(CANDIDATES.stream().map(candidate -> fit(candidate, session)).toList())
            .chosen();
    return chosen.status().optimum() ? chosen.specification() : Specification.GARCH_T;
  }

  private GarchFit fit(Specification specification, LocalDate session) {
    return fits.computeIfAbsent(
        new Fitting(specification, session),
        fitting ->
            VolatilityEstimator.of(specification)
                .fit(returns.last(window, returns.countThrough(session))));
  }

  private LocalDate latest(LocalDate asOf, Predicate<LocalDate> ends) {
    LocalDate session = asOf;
    while (!ends.test(session)) {
      session = calendar.previous(session, 1).date();
    }
    return session;
  }
}
