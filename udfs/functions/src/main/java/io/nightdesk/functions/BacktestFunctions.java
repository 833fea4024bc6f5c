package io.nightdesk.functions;

import static org.apache.spark.sql.types.DataTypes.DoubleType;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.risk.Kupiec;
import io.nightdesk.quant.risk.TestResult;
import io.nightdesk.quant.risk.TrafficLight;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Tests of VaR. */
final class BacktestFunctions {

  /** Result of a test. */
  static final DataType TEST =
      new StructType().add("statistic", DoubleType).add("p_value", DoubleType);

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
    return Cells.name(TrafficLight.of(exceedances(arguments), sessions, arguments.number(2)));
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
