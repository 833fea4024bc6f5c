package io.nightdesk.nightly.report.page;

import io.nightdesk.quant.decision.Reason;
import java.util.Arrays;
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
 */
public record Decisions(
    long buys,
    long sells,
    long holds,
    List<SignalRow> signals,
    List<SignalRow> candidates,
    List<HoldReason> holdReasons) {

  /**
   * Symbols that are HOLD for one reason.
   *
   * @param code of the reason, for machines
   * @param symbols how many
   */
  public record HoldReason(String code, long symbols) {

    /** The reason in words. */
    public String words() {
      return Arrays.stream(Reason.values())
          .filter(reason -> reason.name().equals(code))
          .map(Reason::words)
          .findFirst()
          .orElse(code);
    }
  }

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
