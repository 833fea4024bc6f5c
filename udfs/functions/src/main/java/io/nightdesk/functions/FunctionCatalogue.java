package io.nightdesk.functions;

import static io.nightdesk.functions.PairFunction.RowRule.BOTH_PRESENT;
import static io.nightdesk.functions.PairFunction.RowRule.FIRST_PRESENT;
import static io.nightdesk.functions.Parameters.ALIGNED_RETURNS;
import static io.nightdesk.functions.Parameters.CLOSE;
import static io.nightdesk.functions.Parameters.DISTRIBUTION;
import static io.nightdesk.functions.Parameters.EXCEEDANCES;
import static io.nightdesk.functions.Parameters.FAMILY;
import static io.nightdesk.functions.Parameters.HIGH;
import static io.nightdesk.functions.Parameters.HORIZON;
import static io.nightdesk.functions.Parameters.LEVEL;
import static io.nightdesk.functions.Parameters.LOW;
import static io.nightdesk.functions.Parameters.MARKET_RETURNS;
import static io.nightdesk.functions.Parameters.MEAN;
import static io.nightdesk.functions.Parameters.METHOD;
import static io.nightdesk.functions.Parameters.MODEL;
import static io.nightdesk.functions.Parameters.PARTICIPATION;
import static io.nightdesk.functions.Parameters.POSITION_USD;
import static io.nightdesk.functions.Parameters.RETURNS;
import static io.nightdesk.functions.Parameters.SESSION;
import static io.nightdesk.functions.Parameters.SESSIONS;
import static io.nightdesk.functions.Parameters.SPREAD_MULTIPLE;
import static io.nightdesk.functions.Parameters.VALUE;
import static io.nightdesk.functions.Parameters.VOLUME;
import static io.nightdesk.functions.Parameters.X;
import static io.nightdesk.functions.Parameters.Y;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The functions, each with its name, parameters, result, help and kernel. */
final class FunctionCatalogue {

  private static final List<SqlFunction> ALL =
      List.of(
          aggregate(
              "series",
              List.of(SESSION, VALUE),
              SeriesFunctions.SERIES,
              "The values of a group as an array in the order of their sessions. Refuses a session"
                  + " that comes twice. A null value stays a null element, so that series over the"
                  + " same rows stay aligned.",
              "SELECT symbol, series(session, log_return) FROM returns GROUP BY symbol",
              FIRST_PRESENT,
              SeriesFunctions::inOrder),
          scalar(
              "garch_fit",
              List.of(RETURNS, MODEL, DISTRIBUTION, MEAN),
              VolatilityFunctions.FIT,
              "Fits a volatility model by maximum likelihood. The status says how the fit ended, model"
                  + " what was fitted in the end; without a fit, as on fewer than 500 returns, the"
                  + " numbers are null. Parameters are those for returns in percent, as in table risk;"
                  + " those that the model does not have are null. Standard errors are those of the"
                  + " sandwich, null at a bound.",
              "SELECT symbol, garch_fit(series(session, log_return), 'garch', 't').persistence"
                  + " FROM returns GROUP BY symbol",
              VolatilityFunctions::fit),
          scalar(
              "garch_forecast",
              List.of(RETURNS, HORIZON, MODEL, DISTRIBUTION, MEAN),
              DataTypes.createArrayType(DataTypes.DoubleType, true),
              "Daily volatilities, decimals, of the sessions after the last return, the next one"
                  + " first. Times the square root of 252 they are annual. In closed form, for egarch"
                  + " by simulation with a fixed seed.",
              "SELECT symbol, garch_forecast(series(session, log_return), 21) FROM returns"
                  + " GROUP BY symbol",
              VolatilityFunctions::forecast),
          scalar(
              "value_at_risk",
              List.of(RETURNS, LEVEL, METHOD),
              DataTypes.DoubleType,
              "Loss of the next session that is exceeded with probability 1 - level: a decimal,"
                  + " positive for a loss.",
              "SELECT symbol, value_at_risk(series(session, log_return), 0.99, 'garch_t')"
                  + " FROM returns GROUP BY symbol",
              TailFunctions::valueAtRisk),
          scalar(
              "expected_shortfall",
              List.of(RETURNS, LEVEL, METHOD),
              DataTypes.DoubleType,
              "Mean loss of the next session in the worst 1 - level of cases: a decimal, positive"
                  + " for a loss, never below value_at_risk.",
              "SELECT symbol, expected_shortfall(series(session, log_return), 0.975, 'historical')"
                  + " FROM returns GROUP BY symbol",
              TailFunctions::expectedShortfall),
          scalar(
              "liquidity_adjusted_es",
              List.of(
                  RETURNS, HIGH, LOW, CLOSE, VOLUME, POSITION_USD, PARTICIPATION, SPREAD_MULTIPLE),
              TailFunctions.LIQUIDITY_ADJUSTED_ES,
              "Expected shortfall at 97.5 % over the sessions that it takes to leave a position, plus"
                  + " half the spread: decimals, positive for a loss. Status is LIQUID, ILLIQUID"
                  + " beyond 21 sessions, or MISSING, with nulls, where volatility (500 returns),"
                  + " spread (252 bars) or volume is not known.",
              "SELECT symbol, liquidity_adjusted_es(series(session, log_return), series(session,"
                  + " high), series(session, low), series(session, close), series(session, volume),"
                  + " 1000000).value FROM returns GROUP BY symbol",
              TailFunctions::liquidityAdjustedEs),
          scalar(
              "tail_dependence",
              List.of(ALIGNED_RETURNS, MARKET_RETURNS),
              DataTypes.DoubleType,
              "Probability, 0 to 1, that one series falls far given that the other does, in the"
                  + " limit, by the Student t copula fitted to the ranks of at least 250 pairs.",
              "SELECT symbol, tail_dependence(series(session, log_return), series(session,"
                  + " market_return)) FROM returns GROUP BY symbol",
              DependenceFunctions::tailDependence),
          aggregate(
              "kendall_tau",
              List.of(X, Y),
              DataTypes.DoubleType,
              "Kendall's rank correlation tau-b, -1 to 1, of the pairs of a group; null with fewer"
                  + " than two pairs or where x or y does not vary.",
              "SELECT symbol, kendall_tau(log_return, market_return) FROM returns GROUP BY symbol",
              BOTH_PRESENT,
              DependenceFunctions::kendallTau),
          aggregate(
              "copula_fit",
              List.of(X, Y, FAMILY),
              DependenceFunctions.COPULA,
              "Fits a copula to the ranks of the pairs of a group by maximum likelihood, clayton and"
                  + " gumbel in their best rotation (degrees), t with rho by Kendall's tau. Parameter"
                  + " is rho of gaussian and t, else theta; errors are standard errors. The status"
                  + " says how the fit ended; without a fit, as on fewer than 20 pairs, the numbers"
                  + " are null.",
              "SELECT symbol, copula_fit(log_return, market_return, 't').lower_tail FROM returns"
                  + " GROUP BY symbol",
              BOTH_PRESENT,
              DependenceFunctions::fit),
          scalar(
              "kupiec_test",
              List.of(EXCEEDANCES, SESSIONS, LEVEL),
              BacktestFunctions.TEST,
              "Tests whether VaR was exceeded as often as its level says, two-sided: likelihood ratio"
                  + " and the probability of one at least as large when VaR is right.",
              "SELECT kupiec_test(7, 250, 0.99)",
              BacktestFunctions::kupiec),
          scalar(
              "traffic_light",
              List.of(EXCEEDANCES, SESSIONS, LEVEL),
              DataTypes.StringType,
              "The Basel zone of a number of exceedances in at least 250 sessions: GREEN, YELLOW"
                  + " where as many or fewer have a probability of 95 % when VaR is right, RED from"
                  + " 99.99 % on.",
              "SELECT traffic_light(7, 250, 0.99)",
              BacktestFunctions::trafficLight));

  private FunctionCatalogue() {}

  /** All functions, in the order of the reference page. */
  static List<SqlFunction> all() {
    return ALL;
  }

  /** The function of that name. */
  static SqlFunction named(String name) {
    return ALL.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no function " + name));
  }

  private static SqlFunction scalar(
      String name,
      List<Parameter> parameters,
      DataType result,
      String usage,
      String example,
      RowFunction.Kernel kernel) {
    return new RowFunction(new Signature(name, parameters, result, usage, example), kernel);
  }

  private static SqlFunction aggregate(
      String name,
      List<Parameter> parameters,
      DataType result,
      String usage,
      String example,
      PairFunction.RowRule rule,
      PairFunction.Kernel kernel) {
    return new PairFunction(new Signature(name, parameters, result, usage, example), rule, kernel);
  }
}
