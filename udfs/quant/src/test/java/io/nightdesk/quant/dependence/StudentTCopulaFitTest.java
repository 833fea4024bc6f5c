package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTCopulaFitTest {

  @ParameterizedTest
  @CsvSource({"0.5, 3", "0.5, 5", "-0.3, 5", "0.8, 8"})
  void parametersAreRecovered_onTheMeanOfTwentySeeds(double rho, int nu) {
    double sumOfRho = 0;
    double sumOfInverseNu = 0;
    for (long seed = 1; seed <= 20; seed++) {
      double[][] pairs = PairSamples.studentT(rho, nu, 2_000, seed);
      StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
      assertThat(fit.status()).isEqualTo(CopulaFitStatus.CONVERGED);
      assertThat(fit.count()).isEqualTo(2_000);
      sumOfRho += fit.rho();
      sumOfInverseNu += 1 / fit.nu();
    }
    // standard errors of the means: below 0.006 and, relative, below 4 %
    assertThat(sumOfRho / 20).isCloseTo(rho, within(0.02));
    assertThat(20 / sumOfInverseNu).isCloseTo(nu, within(0.12 * nu));
  }

  @Test
  void rhoInvertsKendallsTau() {
    double[][] pairs = PairSamples.studentT(0.5, 4, 500, 7);
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    assertThat(fit.tau()).isEqualTo(KendallTau.of(pairs[0], pairs[1]));
    assertThat(fit.rho()).isCloseTo(Math.sin(Math.PI / 2 * fit.tau()), within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "400, 30"})
  void likelihoodIsTheSumOfLogDensitiesAtTheRanks_withAndWithoutTies(int count, int roundings) {
    double[][] pairs = PairSamples.studentT(0.6, 4, count, 11);
    if (roundings > 0) {
      round(pairs[0], roundings);
      round(pairs[1], roundings);
    }
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    // the interpolated quantiles are exact to 1e-9, relative, in each of the terms
    assertThat(fit.logLikelihood())
        .isCloseTo(exactLogLikelihood(pairs, fit.rho(), fit.nu()), within(1e-6));
  }

  @Test
  void likelihoodIsHighestAtTheFittedNu_overAFineGrid() {
    double[][] pairs = PairSamples.studentT(0.5, 6, 600, 5);
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    for (double nu = 2.05; nu <= 100; nu *= 1.05) {
      assertThat(exactLogLikelihood(pairs, fit.rho(), nu))
          .isLessThanOrEqualTo(fit.logLikelihood() + 1e-6);
    }
  }

  @Test
  void inversionLosesLittleAgainstFullMaximumLikelihood() {
    for (long seed = 1; seed <= 5; seed++) {
      double[][] pairs = PairSamples.studentT(0.5, 4, 1_000, seed);
      StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
      int[] rankOfX = TiedGroups.of(pairs[0], "x").doubledRanks();
      int[] rankOfY = TiedGroups.of(pairs[1], "y").doubledRanks();
      double best = fit.logLikelihood();
      for (double rho = fit.rho() - 0.06; rho < fit.rho() + 0.06; rho += 0.002) {
        RankLikelihood likelihood = new RankLikelihood(rankOfX, rankOfY, rho);
        for (double nu = fit.nu() / 1.4; nu < fit.nu() * 1.4; nu *= 1.02) {
          best = Math.max(best, likelihood.at(nu));
        }
      }
      assertThat(best - fit.logLikelihood()).isBetween(0.0, 0.03);
    }
  }

  @Test
  void fitDependsOnRanksOnly_andIsTheSameForBothOrders() {
    double[][] pairs = PairSamples.studentT(0.4, 4, 500, 3);
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    double[] exponentials = Arrays.stream(pairs[0]).map(Math::atan).toArray();
    assertThat(StudentTCopula.fit(exponentials, pairs[1])).isEqualTo(fit);
    assertThat(StudentTCopula.fit(pairs[1], pairs[0])).isEqualTo(fit);
  }

  @Test
  void nuIsLarge_whenTheCopulaIsGaussian() {
    double[][] pairs = PairSamples.gaussian(0, 20_000, 2);
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    assertThat(fit.nu()).isGreaterThan(40).isLessThanOrEqualTo(StudentTCopula.HIGHEST_NU);
    assertThat(fit.tailDependence()).isLessThan(1e-3);
  }

  @Test
  void nuStaysAtItsLowerBound_whenTailsAreHeavier() {
    double[][] pairs = PairSamples.studentT(0.5, 1, 1_000, 4);
    StudentTCopulaFit fit = StudentTCopula.fit(pairs[0], pairs[1]);
    assertThat(fit.status()).isEqualTo(CopulaFitStatus.AT_BOUND);
    assertThat(fit.nu()).isEqualTo(StudentTCopula.LOWEST_NU);
  }

  @Test
  void perfectDependenceHasItsOwnStatus() {
    double[] x = new Random(1).doubles(100).toArray();
    double[] falling = Arrays.stream(x).map(value -> -value).toArray();
    StudentTCopulaFit with = StudentTCopula.fit(x, x);
    StudentTCopulaFit against = StudentTCopula.fit(x, falling);
    assertThat(with.status()).isEqualTo(CopulaFitStatus.PERFECT);
    assertThat(with.rho()).isEqualTo(1);
    assertThat(with.nu()).isNaN();
    assertThat(with.tailDependence()).isEqualTo(1);
    assertThat(against.rho()).isEqualTo(-1);
    assertThat(against.tailDependence()).isZero();
  }

  @Test
  void almostPerfectDependenceStillYieldsFiniteFigures() {
    double[] x = new Random(1).doubles(1_000).toArray();
    double[] swapped = x.clone();
    swapped[10] = x[11];
    swapped[11] = x[10];
    StudentTCopulaFit fit = StudentTCopula.fit(x, swapped);
    assertThat(fit.logLikelihood()).isFinite();
    assertThat(fit.tailDependence()).isBetween(0.0, 1.0);
  }

  @Test
  void thereIsNoFit_whenASeriesIsConstantOrShort() {
    double[] x = new Random(1).doubles(100).toArray();
    StudentTCopulaFit constant = StudentTCopula.fit(x, new double[100]);
    assertThat(constant.status()).isEqualTo(CopulaFitStatus.CONSTANT);
    assertThat(constant.tailDependence()).isNaN();
    StudentTCopulaFit small =
        StudentTCopula.fit(Arrays.copyOf(x, 19), Arrays.copyOfRange(x, 40, 59));
    assertThat(small.status()).isEqualTo(CopulaFitStatus.TOO_SHORT);
    assertThat(small.count()).isEqualTo(19);
    assertThat(small.rho()).isNaN();
    assertThat(StudentTCopula.fit(new double[0], new double[0]).status())
        .isEqualTo(CopulaFitStatus.TOO_SHORT);
  }

  @Test
  void nanAndUnequalLengthsAreRefused() {
    double[] x = new Random(1).doubles(100).toArray();
    double[] broken = x.clone();
    broken[7] = Double.NaN;
    assertThatThrownBy(() -> StudentTCopula.fit(x, broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must not hold NaN, has one at 7");
    assertThatThrownBy(() -> StudentTCopula.fit(x, new double[99]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double exactLogLikelihood(double[][] pairs, double rho, double nu) {
    double[] u = Ranks.uniform(pairs[0]);
    double[] v = Ranks.uniform(pairs[1]);
    StudentTCopula copula = new StudentTCopula(rho, nu);
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += copula.logDensity(u[i], v[i]);
    }
    return sum;
  }

  private static void round(double[] values, int stepsPerUnit) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(values[i] * stepsPerUnit) / stepsPerUnit;
    }
  }
}
