package io.nightdesk.quant.dependence;

/**
 * By how much the density of a copula is turned, counted against the clock. A copula whose tail
 * dependence lies in the lower left corner has it in the lower right one after 90 degrees.
 */
public enum Rotation {
  /** The copula as it is. */
  NONE(0),
  /** By 90 degrees: of (1 - u, v); dependence changes its sign. */
  BY_90(90),
  /** By 180 degrees: of (1 - u, 1 - v), the survival copula. */
  BY_180(180),
  /** By 270 degrees: of (u, 1 - v); dependence changes its sign. */
  BY_270(270);

  private final int degrees;

  Rotation(int degrees) {
    this.degrees = degrees;
  }

  /** 0, 90, 180 or 270. */
  public int degrees() {
    return degrees;
  }

  /** Whether rising together becomes moving against each other. */
  boolean changesSign() {
    return this == BY_90 || this == BY_270;
  }
}
