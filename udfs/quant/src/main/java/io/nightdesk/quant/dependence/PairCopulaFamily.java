package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Families of pair copulas that can be fitted. */
public enum PairCopulaFamily {
  /** {@link GaussianCopula}, by rho. */
  GAUSSIAN(1),
  /** {@link StudentTCopula}, by rho and nu. */
  STUDENT_T(2),
  /** {@link ClaytonCopula}, by theta and the rotation. */
  CLAYTON(1),
  /** {@link GumbelCopula}, by theta and the rotation. */
  GUMBEL(1),
  /** {@link FrankCopula}, by theta. */
  FRANK(1);

  private final int parameters;

  PairCopulaFamily(int parameters) {
    this.parameters = parameters;
  }

  /**
   * The family of a name such as {@code clayton} or {@code student_t}, in any case.
   *
   * @throws IllegalArgumentException on a name that none has
   */
  public static PairCopulaFamily named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (PairCopulaFamily family : values()) {
      if (family.name().equals(upper)) {
        return family;
      }
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "copula family must be one of %s, was '%s'",
            Arrays.toString(values()).toLowerCase(Locale.ROOT),
            name));
  }

  /** Number of estimated parameters. */
  public int parameters() {
    return parameters;
  }

  /**
   * The rotations in which the family can have dependence of the sign of tau and is not the same
   * copula as in another of them.
   */
  List<Rotation> rotations(double tau) {
    Check.within(tau, -1, 1, "tau");
    return switch (this) {
      case GAUSSIAN, STUDENT_T, FRANK -> List.of(Rotation.NONE);
      case CLAYTON, GUMBEL ->
          tau < 0
              ? List.of(Rotation.BY_90, Rotation.BY_270)
              : List.of(Rotation.NONE, Rotation.BY_180);
    };
  }
}
