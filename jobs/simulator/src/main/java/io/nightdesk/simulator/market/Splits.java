package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.List;

/** The splits of one symbol, to move prices from the scale of one date to that of another. */
public final class Splits {

  private final List<CorporateAction> splits;

  private Splits(List<CorporateAction> splits) {
    this.splits = splits;
  }

  static Splits of(List<CorporateAction> actions) {
    return new Splits(actions.stream().filter(CorporateAction::isSplit).toList());
  }

  /** New shares at {@code to} per share at {@code from}; below 1 when going back in time. */
  public double sharesPerShare(LocalDate from, LocalDate to) {
    double forward = 1;
    double back = 1;
    for (CorporateAction split : splits) {
      LocalDate date = split.exDate();
      if (date.isAfter(from) && !date.isAfter(to)) {
        forward *= split.value();
      } else if (date.isAfter(to) && !date.isAfter(from)) {
        back *= split.value();
      }
    }
    return forward / back;
  }
}
