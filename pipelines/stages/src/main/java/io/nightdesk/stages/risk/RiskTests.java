package io.nightdesk.stages.risk;

import io.nightdesk.quant.risk.AcerbiSzekely;
import io.nightdesk.quant.risk.CoverageSimulation;
import io.nightdesk.quant.risk.DynamicQuantile;
import io.nightdesk.quant.risk.Exceedances;
import io.nightdesk.quant.risk.Kupiec;
import io.nightdesk.quant.risk.McNeilFrey;
import io.nightdesk.quant.risk.RiskForecasts;
import io.nightdesk.quant.risk.Simulation;
import io.nightdesk.quant.risk.TestResult;
import io.nightdesk.quant.risk.TrafficLight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The tests of a symbol's forecasts over the trailing sessions, as rows of the table. */
final class RiskTests {

  /** Sessions judged: neither fewer nor more, so that simulated p-values are shared. */
  static final int SESSIONS = TrafficLight.SESSIONS;

  private static final double SIZE = 0.05;
  private static final double SHORTFALL_LEVEL = 0.975;
  private static final Simulation SIMULATION = new Simulation(999, 1);
  private static final Map<Double, CoverageSimulation> COVERAGE =
      Map.of(0.95, coverage(0.95), 0.99, coverage(0.99));

  private final String symbol;
  private final LocalDate asOf;
  private final List<Row> rows = new ArrayList<>();

  private RiskTests(String symbol, LocalDate asOf) {
    this.symbol = symbol;
    this.asOf = asOf;
  }

  /** All tests, or none where fewer sessions than {@link #SESSIONS} were forecast. */
  static List<Row> of(String symbol, LocalDate asOf, HindsightForecasts forecasts, int[] judged) {
    RiskTests tests = new RiskTests(symbol, asOf);
    if (judged.length == SESSIONS) {
      double[] losses = forecasts.losses(judged);
      tests.valueAtRisk(forecasts.at(0.95, judged), losses);
      tests.valueAtRisk(forecasts.at(0.99, judged), losses);
      tests.light(forecasts.at(0.99, judged), losses);
      tests.shortfall(forecasts.at(SHORTFALL_LEVEL, judged), losses);
    }
    return tests.rows;
  }

  private void valueAtRisk(RiskForecasts forecasts, double[] losses) {
    double level = forecasts.level();
    boolean[] exceeded = Exceedances.of(losses, forecasts.valueAtRisk());
    int count = Exceedances.count(exceeded);
    CoverageSimulation coverage = COVERAGE.get(level);
    add("kupiec", level, Kupiec.test(SESSIONS, count, 1 - level));
    add("kupiec_one_sided", level, Kupiec.oneSided(SESSIONS, count, 1 - level));
    add("independence", level, coverage.independence(exceeded));
    add("conditional_coverage", level, coverage.conditionalCoverage(exceeded));
    add("dynamic_quantile", level, DynamicQuantile.test(level, losses, forecasts.valueAtRisk()));
  }

  private void shortfall(RiskForecasts forecasts, double[] losses) {
    add(
        "mcneil_frey",
        forecasts.level(),
        McNeilFrey.test(
            losses,
            forecasts.valueAtRisk(),
            forecasts.expectedShortfall(),
            forecasts.volatility(),
            SIMULATION));
    add(
        "acerbi_szekely",
        forecasts.level(),
        AcerbiSzekely.test(
            forecasts.level(),
            losses,
            forecasts.valueAtRisk(),
            forecasts.expectedShortfall(),
            forecasts.nu(),
            SIMULATION));
  }

  private void light(RiskForecasts forecasts, double[] losses) {
    int count = Exceedances.count(Exceedances.of(losses, forecasts.valueAtRisk()));
    String colour = TrafficLight.of(count).name().toLowerCase(Locale.ROOT);
    add("traffic_light", forecasts.level(), count, null, null, colour);
  }

  private void add(String test, double level, TestResult result) {
    String verdict =
        !result.known() ? "unknown" : result.rejects(SIZE) ? "rejected" : "not_rejected";
    add(
        test,
        level,
        result.exceedances(),
        orNull(result.statistic()),
        orNull(result.probability()),
        verdict);
  }

  private void add(
      String test,
      double level,
      int exceedances,
      Double statistic,
      Double probability,
      String verdict) {
    rows.add(
        RowFactory.create(
            symbol, asOf, test, level, SESSIONS, exceedances, statistic, probability, verdict));
  }

  private static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static CoverageSimulation coverage(double level) {
    return CoverageSimulation.of(SESSIONS, 1 - level, SIMULATION);
  }
}
