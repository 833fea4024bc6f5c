package io.nightdesk.nightly.report.page;

import io.nightdesk.contracts.config.DecideSettings;
import java.util.List;

/**
 * What the night decided.
 *
 * @param buys number of BUY
 * @param sells number of SELL
 * @param holds number of HOLD
 * @param signals the most confident BUY and SELL
 * @param candidates the most confident HOLD
 * @param holdReasons why the others are HOLD, the commonest reason first
 * @param thresholds of the decision
 */
public record Decisions(
    long buys,
    long sells,
    long holds,
    List<SignalRow> signals,
    List<SignalRow> candidates,
    List<HoldReason> holdReasons,
    DecideSettings thresholds) {

  /**
   * Symbols that are HOLD for one reason.
   *
   * @param code of the reason, for machines
   * @param symbols how many
   * @param example the reason of one of them, in a sentence
   */
  public record HoldReason(String code, long symbols, String example) {}

  public Decisions {
    signals = List.copyOf(signals);
    candidates = List.copyOf(candidates);
    holdReasons = List.copyOf(holdReasons);
  }

  /** All symbols decided on. */
  public long symbols() {
    return buys + sells + holds;
  }

  /** BUY and SELL that the list leaves out. */
  public long signalsNotShown() {
    return buys + sells - signals.size();
  }
}
