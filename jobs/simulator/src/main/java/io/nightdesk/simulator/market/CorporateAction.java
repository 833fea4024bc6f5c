package io.nightdesk.simulator.market;

import io.nightdesk.quant.Check;
import java.time.LocalDate;

/**
 * A split or a cash dividend.
 *
 * @param exDate the first session that trades without it
 * @param value new shares per old share, or USD per share as then traded; above 0
 */
public record CorporateAction(LocalDate exDate, Kind kind, double value) {

  /** The two kinds that change what a holder has. */
  public enum Kind {
    SPLIT,
    DIVIDEND
  }

  public CorporateAction {
    Check.positive(value, "value");
  }

  public boolean isSplit() {
    return kind == Kind.SPLIT;
  }
}
