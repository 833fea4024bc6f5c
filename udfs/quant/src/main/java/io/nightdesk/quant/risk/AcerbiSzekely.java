package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;

/**
 * The second test of ES by Acerbi and Szekely: of the number and the size of exceedances together.
 *
 * <pre>  Z2 = 1 - sum over t of loss(t) 1{loss(t) > VaR(t)} / (T (1 - level) ES(t)) </pre>
 *
 * <p>Z2 is 0 on average when the forecasts are right, negative when risk is underestimated. Its
 * distribution is simulated from the forecasts themselves: returns that are Student t, or normal,
 * with the location and scale that their VaR and ES imply. Only the exceedances are drawn: each
 * session has one with probability 1 - level, whatever its forecast.
 *
 * <p>Acerbi, Szekely (2014), Backtesting expected shortfall, Risk 27 (11).
 */
public final class AcerbiSzekely {

  private static final long TEST = 4;

  private AcerbiSzekely() {}

  /**
   * The statistic, one-sided against underestimated risk.
   *
   * @param level of VaR and ES
   * @param losses positive is a loss; at least 1
   * @param valueAtRisk forecast for the same sessions
   * @param expectedShortfall forecast for the same sessions, above 0 and above VaR
   * @param nu degrees of freedom of the forecasts, above 2; infinite means normal
   */
  public static TestResult test(
      double level,
      double[] losses,
      double[] valueAtRisk,
      double[] expectedShortfall,
      double[] nu,
      Simulation simulation) {
    boolean[] exceeded = Exceedances.of(losses, valueAtRisk);
    Exceedances.checkScale(expectedShortfall, losses.length, "ES");
    Check.sameLength(losses.length, nu.length, "nu");
    Check.that(losses.length > 0, "the test needs at least 1 session");
    double sum = 0;
    for (int t = 0; t < losses.length; t++) {
      sum += exceeded[t] ? losses[t] / expectedShortfall[t] : 0;
    }
    double statistic = 1 - sum / (losses.length * (1 - level));
    double[] drawn = drawn(level, nu, valueAtRisk, expectedShortfall, simulation);
    int extreme = 0;
    for (double value : drawn) {
      extreme += value <= statistic ? 1 : 0;
    }
    return new TestResult(
        statistic, simulation.probability(extreme), losses.length, Exceedances.count(exceeded));
  }

  /**
   * The value of Z2 below which a test of a size rejects, when forecasts have mean 0.
   *
   * @param sessions T
   * @param size such as 0.05
   */
  public static double criticalValue(
      double level, int sessions, double nu, double size, Simulation simulation) {
    Check.that(sessions > 0, "sessions must be above 0, were %s", sessions);
    Check.that(size > 0 && size < 1, "size must lie strictly between 0 and 1, was %s", size);
    TailLoss unit = TailLoss.studentT(level, nu);
    double[] drawn =
        drawn(
            level,
            filled(nu, sessions),
            filled(unit.valueAtRisk(), sessions),
            filled(unit.expectedShortfall(), sessions),
            simulation);
    Arrays.sort(drawn);
    return drawn[(int) Math.floor(size * drawn.length)];
  }

  private static double[] drawn(
      double level,
      double[] nu,
      double[] valueAtRisk,
      double[] expectedShortfall,
      Simulation simulation) {
    int sessions = nu.length;
    StudentTail[] tail = new StudentTail[sessions];
    double[] share = new double[sessions];
    double[] scale = new double[sessions];
    TailLoss unit = null;
    for (int t = 0; t < sessions; t++) {
      if (t == 0 || nu[t] != nu[t - 1]) {
        unit = TailLoss.studentT(level, nu[t]);
        tail[t] = new StudentTail(nu[t], unit.valueAtRisk());
      } else {
        tail[t] = tail[t - 1];
      }
      double volatility =
          Check.positive(expectedShortfall[t] - valueAtRisk[t], "ES less VaR")
              / (unit.expectedShortfall() - unit.valueAtRisk());
      scale[t] = volatility / expectedShortfall[t];
      share[t] = 1 - scale[t] * unit.expectedShortfall();
    }
    double[] drawn = new double[simulation.draws()];
    double logQuiet = StrictMath.log(level);
    for (int draw = 0; draw < drawn.length; draw++) {
      CounterStream stream = simulation.stream(TEST, draw);
      double sum = 0;
      double t = Simulation.quiet(stream, logQuiet);
      while (t < sessions) {
        int session = (int) t;
        // loss / ES, where the loss is volatility * z - mean and the ES volatility * es - mean.
        sum += share[session] + scale[session] * tail[session].draw(stream);
        t += 1 + Simulation.quiet(stream, logQuiet);
      }
      drawn[draw] = 1 - sum / (sessions * (1 - level));
    }
    return drawn;
  }

  private static double[] filled(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
