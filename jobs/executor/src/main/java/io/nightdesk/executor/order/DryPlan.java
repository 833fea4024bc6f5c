package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.Mode;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Sizing;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What would be sent from an account without positions: no broker is called, so that entries stand
 * at the reference price and nothing is known of positions and quotes.
 */
public final class DryPlan {

  private DryPlan() {}

  public static Plan of(
      SignalSession signals, BigDecimal equity, Limits limits, Sizing sizing, Instant now) {
    return new Planner(Mode.DRY, Mode.DRY.text(), limits, sizing, Mode.DRY.text())
        .plan(
            signals, Ledger.empty(), Exposure.flat(equity), Market.ofReferencePrices(limits), now);
  }
}
