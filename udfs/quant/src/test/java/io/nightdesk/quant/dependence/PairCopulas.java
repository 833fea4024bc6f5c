package io.nightdesk.quant.dependence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One copula of every family and strength, turned in every way. */
final class PairCopulas {

  private PairCopulas() {}

  static Stream<PairCopula> plain() {
    return Stream.of(
        new GaussianCopula(0.6),
        new GaussianCopula(-0.95),
        new GaussianCopula(0.99),
        new StudentTCopula(0.5, 4),
        new StudentTCopula(-0.7, 2.5),
        new StudentTCopula(0, 3),
        new ClaytonCopula(0.05),
        new ClaytonCopula(1.3),
        new ClaytonCopula(9),
        new GumbelCopula(1),
        new GumbelCopula(1.4),
        new GumbelCopula(6),
        new FrankCopula(0),
        new FrankCopula(0.4),
        new FrankCopula(-5),
        new FrankCopula(25));
  }

  static Stream<PairCopula> all() {
    List<PairCopula> all = new ArrayList<>();
    plain()
        .forEach(
            copula -> {
              for (Rotation rotation : Rotation.values()) {
                all.add(copula.rotated(rotation));
              }
            });
    return all.stream();
  }

  /** Copulas at the edges of their parameters. */
  static Stream<PairCopula> extreme() {
    return Stream.of(
            new GaussianCopula(1 - 1e-12),
            new GaussianCopula(-1 + 1e-12),
            new StudentTCopula(0.999999, 2.05),
            new StudentTCopula(-0.999999, 100),
            new ClaytonCopula(1e-12),
            new ClaytonCopula(1e4),
            new GumbelCopula(1 + 1e-12),
            new GumbelCopula(1e4),
            new FrankCopula(1e-12),
            new FrankCopula(-1e-300),
            new FrankCopula(1e4),
            new FrankCopula(-1e4))
        .flatMap(copula -> Stream.of(copula, copula.rotated(Rotation.BY_90)));
  }
}
