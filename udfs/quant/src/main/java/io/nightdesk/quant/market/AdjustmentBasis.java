package io.nightdesk.quant.market;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a vendor had already done to a bar.
 *
 * @param kind which actions are applied to the prices
 * @param asOf the last ex-date applied; bars after it are as traded
 */
public record AdjustmentBasis(Kind kind, LocalDate asOf) implements Serializable {

  /** Which actions are applied. */
  public enum Kind {
    /** As traded. */
    NONE,
    /** Prices divided and volumes multiplied by the later splits. */
    SPLIT,
    /** As SPLIT, and prices times {@code 1 - d / (close before the ex-date)} of later dividends. */
    TOTAL
  }

  private static final AdjustmentBasis AS_TRADED = new AdjustmentBasis(Kind.NONE, LocalDate.MIN);

  public AdjustmentBasis {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** As traded. */
  public static AdjustmentBasis none() {
    return AS_TRADED;
  }

  /** Adjusted for the splits with ex-dates up to {@code asOf}. */
  public static AdjustmentBasis split(LocalDate asOf) {
    return new AdjustmentBasis(Kind.SPLIT, asOf);
  }

  /** Adjusted for the splits and dividends with ex-dates up to {@code asOf}. */
  public static AdjustmentBasis total(LocalDate asOf) {
    return new AdjustmentBasis(Kind.TOTAL, asOf);
  }

  boolean splitsApplied() {
    return kind != Kind.NONE;
  }

  boolean dividendsApplied() {
    return kind == Kind.TOTAL;
  }
}
