package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A change of a symbol's share that its price shows.
 *
 * @param exDate first session that trades without the old right
 * @param value for a split, new shares per old share; for a dividend, USD per share as paid,
 *     counted in the shares of the ex-date after any split of that date; above 0
 */
public record CorporateAction(Kind kind, LocalDate exDate, double value) {

  /** What happens to a share. */
  public enum Kind {
    SPLIT,
    DIVIDEND
  }

  public CorporateAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(exDate, "exDate");
    Check.positive(Check.finite(value, "value"), "value");
  }

  /** A split; 2 means two new shares for one old. */
  public static CorporateAction split(LocalDate exDate, double newPerOld) {
    return new CorporateAction(Kind.SPLIT, exDate, newPerOld);
  }

  /** A dividend in USD per share. */
  public static CorporateAction dividend(LocalDate exDate, double usdPerShare) {
    return new CorporateAction(Kind.DIVIDEND, exDate, usdPerShare);
  }
}
