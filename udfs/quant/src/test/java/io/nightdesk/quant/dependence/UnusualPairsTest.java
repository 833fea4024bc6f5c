package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnusualPairsTest {

  private static final double[][] PAIRS = PairSamples.studentT(0.5, 4, 500, 7);
  private static final int KINDS = 9;

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void perfectDependenceHasItsOwnStatus(PairCopulaFamily family) {
    double[] falling = Arrays.stream(PAIRS[0]).map(value -> -value).toArray();
    PairCopulaFit with = PairCopulaFitter.fit(PAIRS[0], PAIRS[0], family);
    PairCopulaFit against = PairCopulaFitter.fit(PAIRS[0], falling, family);
    assertThat(with.status()).isEqualTo(CopulaFitStatus.PERFECT);
    assertThat(with.copula()).isEmpty();
    assertThat(with.lowerTail()).isEqualTo(TailEstimate.certain(1));
    assertThat(against.status()).isEqualTo(CopulaFitStatus.PERFECT);
    assertThat(against.upperTail()).isEqualTo(TailEstimate.certain(0));
    assertThat(CopulaChoice.of(PAIRS[0], falling).best().status())
        .isEqualTo(CopulaFitStatus.PERFECT);
  }

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void almostPerfectDependenceStaysFinite(PairCopulaFamily family) {
    double[] swapped = PAIRS[0].clone();
    swapped[10] = PAIRS[0][11];
    swapped[11] = PAIRS[0][10];
    PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], swapped, family);
    assertThat(fit.logLikelihood()).isFinite().isGreaterThan(500);
    assertThat(fit.lowerTail().value()).isBetween(0.0, 1.0);
    assertThat(fit.upperTail().value()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void tiesAndNoDependenceAreFitted(PairCopulaFamily family) {
    double[] independent = PairSamples.gaussian(0, 500, 99)[1];
    double[] stale = PAIRS[1].clone();
    Arrays.fill(stale, 0, 200, 0);
    for (double[] y : new double[][] {independent, stale}) {
      PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], y, family);
      assertThat(fit.status()).isIn(CopulaFitStatus.CONVERGED, CopulaFitStatus.AT_BOUND);
      assertThat(fit.logLikelihood()).isFinite();
      assertThat(fit.parameter().value()).isFinite();
      assertThat(fit.copula()).isPresent();
    }
  }

  @Test
  void aFamilyWithoutRoomForTheDependenceEndsAtItsBound() {
    double[] u = PairSampler.draw(new GaussianCopula(0.9999), 1, 0, 500)[0];
    double[] v = PairSampler.draw(new GaussianCopula(0.9999), 1, 0, 500)[1];
    assertThat(PairCopulaFitter.fit(u, v, PairCopulaFamily.CLAYTON).status())
        .isIn(CopulaFitStatus.CONVERGED, CopulaFitStatus.AT_BOUND);
    double[] antitone = new double[500];
    for (int i = 0; i < 500; i++) {
      antitone[i] = i < 250 ? 499 - i : i - 250;
    }
    double[] rising = new double[500];
    Arrays.setAll(rising, i -> i);
    PairCopulaFit fit = PairCopulaFitter.fit(rising, antitone, PairCopulaFamily.GUMBEL);
    assertThat(fit.logLikelihood()).isFinite();
  }

  @Test
  void unlikePairsHaveAStatusAndNoNaN_sampled() {
    assertUnlikePairs(20 * KINDS);
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void unlikePairsHaveAStatusAndNoNaN() {
    assertUnlikePairs(6_000);
  }

  private static void assertUnlikePairs(int samples) {
    for (int sample = 0; sample < samples; sample++) {
      double[][] pairs = unlikePairs(sample);
      for (PairCopulaFamily family : PairCopulaFamily.values()) {
        PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], family);
        String name = "sample " + sample + ": " + fit;
        if (fit.copula().isPresent()) {
          assertThat(fit.status()).isIn(CopulaFitStatus.CONVERGED, CopulaFitStatus.AT_BOUND);
          assertThat(fit.logLikelihood()).as(name).isFinite();
          assertThat(fit.parameter().value()).as(name).isFinite();
          assertOrdered(fit.lowerTail(), fit.status(), name);
          assertOrdered(fit.upperTail(), fit.status(), name);
        } else {
          assertThat(fit.status()).isIn(CopulaFitStatus.PERFECT, CopulaFitStatus.CONSTANT);
        }
      }
      assertThat(CopulaChoice.of(pairs[0], pairs[1]).best().status()).isNotNull();
    }
  }

  private static void assertOrdered(TailEstimate tail, CopulaFitStatus status, String name) {
    assertThat(tail.value()).as(name).isBetween(0.0, 1.0);
    if (status == CopulaFitStatus.CONVERGED) {
      assertThat(tail.low(0.9)).as(name).isLessThanOrEqualTo(tail.value());
      assertThat(tail.high(0.9)).as(name).isGreaterThanOrEqualTo(tail.value());
    }
  }

  private static double[][] unlikePairs(int sample) {
    CounterStream stream = CounterStream.of(5, sample);
    double[][] pairs = new double[2][20 + stream.nextInt(sample % 10 == 0 ? 1_500 : 150)];
    double rho = 2 * stream.uniform() - 1;
    for (int i = 0; i < pairs[0].length; i++) {
      double x = stream.gaussian();
      double y = rho * x + Math.sqrt(1 - rho * rho) * stream.gaussian();
      double[] pair = pair(sample % KINDS, i, x, y);
      pairs[0][i] = pair[0];
      pairs[1][i] = pair[1];
    }
    return pairs;
  }

  private static double[] pair(int kind, int i, double x, double y) {
    return switch (kind) {
      case 0 -> new double[] {x > 0 ? 1 : 0, y > 0 ? 1 : 0};
      case 1 -> new double[] {Math.rint(x), Math.rint(y)};
      case 2 -> new double[] {i, i * i % 17};
      case 3 -> new double[] {i == 0 ? 1e300 : 0, i == 1 ? 1 : 0};
      case 4 -> new double[] {i, i == 9 ? -1 : i};
      case 5 -> new double[] {i, i == 9 ? 1 : -i};
      case 6 -> new double[] {x * 1e-300, y * 1e300};
      case 7 ->
          new double[] {
            i % 7 == 0 ? Double.POSITIVE_INFINITY : x, i % 5 == 0 ? Double.NEGATIVE_INFINITY : y
          };
      default -> new double[] {x, x + 1e-4 * y};
    };
  }

  @Test
  void badInputIsRefused_byName() {
    double[] x = PAIRS[0];
    double[] broken = x.clone();
    broken[7] = Double.NaN;
    assertRefused(x, broken, "y must not hold NaN, has one at 7");
    assertRefused(x, new double[499], "y must have 500 elements, has 499");
  }

  @Test
  void pairsThatSayNothingHaveNoFit_butAReason() {
    assertWithout(PAIRS[0], new double[500], CopulaFitStatus.CONSTANT);
    assertWithout(new double[500], PAIRS[0], CopulaFitStatus.CONSTANT);
    double[] few = Arrays.copyOf(PAIRS[0], 19);
    assertWithout(few, few, CopulaFitStatus.TOO_SHORT);
    assertWithout(new double[0], new double[0], CopulaFitStatus.TOO_SHORT);
  }

  private static void assertWithout(double[] x, double[] y, CopulaFitStatus reason) {
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      PairCopulaFit fit = PairCopulaFitter.fit(x, y, family);
      assertThat(fit.status()).isEqualTo(reason);
      assertThat(fit.count()).isEqualTo(x.length);
      assertThat(fit.copula()).isEmpty();
      assertThat(
              new double[] {
                fit.parameter().value(),
                fit.nu(),
                fit.nuLow(0.9),
                fit.nuHigh(0.9),
                fit.kendallTau(),
                fit.aic(),
                fit.lowerTail().value(),
                fit.upperTail().standardError()
              })
          .containsOnly(Double.NaN);
    }
    CopulaChoice choice = CopulaChoice.of(x, y);
    assertThat(choice.best().status()).isEqualTo(reason);
    assertThat(choice.aic()).hasSize(5).allSatisfy((family, aic) -> assertThat(aic).isNaN());
  }

  private static void assertRefused(double[] x, double[] y, String message) {
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      assertThatThrownBy(() -> PairCopulaFitter.fit(x, y, family))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
    assertThatThrownBy(() -> CopulaChoice.of(x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
