package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * A pair copula C turned by right angles.
 *
 * <pre>
 *    90 degrees:  v - C(1 - u, v)
 *   180 degrees:  u + v - 1 + C(1 - u, 1 - v)
 *   270 degrees:  u - C(u, 1 - v)
 * </pre>
 *
 * <p>A probability below 2^-54 has no complement below 1; the nearest one is taken.
 *
 * @param base the copula that is turned, itself not a rotated one
 * @param rotation by how much
 */
public record RotatedCopula(PairCopula base, Rotation rotation) implements PairCopula {

  public RotatedCopula {
    Check.that(!(base instanceof RotatedCopula), "a rotated copula cannot be rotated again");
    Check.that(rotation != Rotation.NONE, "a rotated copula needs a rotation");
  }

  @Override
  public double logDensity(double u, double v) {
    return base.logDensity(firstOf(u), secondOf(v));
  }

  @Override
  public double probability(double u, double v) {
    double turned = base.probability(firstOf(u), secondOf(v));
    double probability =
        switch (rotation) {
          case NONE -> turned;
          case BY_90 -> v - turned;
          case BY_180 -> u - (1 - v) + turned;
          case BY_270 -> u - turned;
        };
    return Math.min(Math.max(probability, 0), Math.min(u, v));
  }

  @Override
  public double conditional(double v, double u) {
    double turned = base.conditional(secondOf(v), firstOf(u));
    return reflectsSecond() ? 1 - turned : turned;
  }

  @Override
  public double conditionalQuantile(double probability, double u) {
    UnitInterval.check(probability, "probability");
    return reflectsSecond()
        ? UnitInterval.reflected(
            base.conditionalQuantile(UnitInterval.reflected(probability), firstOf(u)))
        : base.conditionalQuantile(probability, firstOf(u));
  }

  @Override
  public double kendallTau() {
    return rotation.changesSign() ? -base.kendallTau() : base.kendallTau();
  }

  /**
   * {@inheritDoc}
   *
   * <p>After 90 and 270 degrees, that of the corners where one variable is high and the other low:
   * 0 for every family but Student t.
   */
  @Override
  public double lowerTailDependence() {
    return switch (rotation) {
      case NONE -> base.lowerTailDependence();
      case BY_180 -> base.upperTailDependence();
      case BY_90, BY_270 -> offDiagonal();
    };
  }

  @Override
  public double upperTailDependence() {
    return switch (rotation) {
      case NONE -> base.upperTailDependence();
      case BY_180 -> base.lowerTailDependence();
      case BY_90, BY_270 -> offDiagonal();
    };
  }

  /** Tail dependence in the corners where one variable is high and the other low. */
  private double offDiagonal() {
    return base instanceof StudentTCopula studentT
        ? TailDependence.ofStudentT(-studentT.rho(), studentT.nu())
        : 0;
  }

  private boolean reflectsSecond() {
    return rotation == Rotation.BY_180 || rotation == Rotation.BY_270;
  }

  private double firstOf(double u) {
    UnitInterval.check(u, "u");
    return rotation == Rotation.BY_90 || rotation == Rotation.BY_180
        ? UnitInterval.reflected(u)
        : u;
  }

  private double secondOf(double v) {
    UnitInterval.check(v, "v");
    return reflectsSecond() ? UnitInterval.reflected(v) : v;
  }
}
