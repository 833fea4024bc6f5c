package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.risk.Kupiec;
import io.nightdesk.quant.risk.TestResult;
import io.nightdesk.quant.risk.TrafficLight;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.spark.sql.types.DataType;

/** Tests of VaR. */
final class BacktestFunctions {

  /** Result of a test. */
  static final DataType TEST = Cells.struct("statistic", DoubleType, "probability", DoubleType);

  /** Probabilities of fewer or as many exceedances from which the Basel zones begin. */
  private static final double YELLOW = 0.95;

  private static final double RED = 0.9999;

  private BacktestFunctions() {}

  /** Of (exceedances, n, level). */
  static Object kupiec(Arguments arguments) {
    TestResult result =
        Kupiec.test(arguments.whole(1), exceedances(arguments), 1 - arguments.number(2));
    return Cells.row(Cells.number(result.statistic()), Cells.number(result.probability()));
  }

  /** Of (exceedances, n, level). */
  static Object trafficLight(Arguments arguments) {
    int sessions = arguments.whole(1);
    Check.that(
        sessions >= TrafficLight.SESSIONS,
        "argument n must be at least %s, was %s",
        TrafficLight.SESSIONS,
        sessions);
    double probability =
        new BinomialDistribution(null, sessions, 1 - arguments.number(2))
            .cumulativeProbability(exceedances(arguments));
    TrafficLight light = TrafficLight.GREEN;
    if (probability >= RED) {
      light = TrafficLight.RED;
    } else if (probability >= YELLOW) {
      light = TrafficLight.YELLOW;
    }
    return Cells.name(light);
  }

  private static int exceedances(Arguments arguments) {
    int exceedances = arguments.whole(0);
    Check.that(
        exceedances <= arguments.whole(1),
        "argument exceedances must not be above n %s, was %s",
        arguments.whole(1),
        exceedances);
    return exceedances;
  }
}
