package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.Mode;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.executor.reader.PublishedSignal;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Bracket;
import io.nightdesk.quant.decision.Signal;
import io.nightdesk.quant.decision.Sizing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns signals into intents: a pure function of signals, ledger, exposure and prices. The most
 * confident come first, so that a limit cuts off the least.
 *
 * @param runId of the run that decides
 */
record Planner(Mode mode, String account, Limits limits, Sizing sizing, String runId) {

  /**
   * Plans.
   *
   * @param exposure before the plan; each intent planned is added to it
   */
  Plan plan(
      SignalSession signals, LedgerState state, Exposure exposure, Market market, Instant now) {
    List<Intent> intents = new ArrayList<>();
    List<Plan.Skipped> skipped = new ArrayList<>();
    for (PublishedSignal signal : mostConfidentFirst(signals)) {
      Side side = signal.signal() == Signal.BUY ? Side.BUY : Side.SELL;
      List<Intent> earlier = state.intents(signal.asOf(), account, signal.symbol(), side);
      Optional<Intent> waiting =
          earlier.stream().filter(i -> i.state() == IntentState.INTENDED).findFirst();
      Optional<Intent> done = earlier.stream().filter(i -> !i.mayBeDecidedAgain()).findFirst();
      if (waiting.isPresent()) {
        intents.add(0, waiting.get());
      } else if (done.isPresent()) {
        skipped.add(skipped(signal, "sent already: " + done.get().state()));
      } else {
        Optional<Intent> decided = decide(signal, side, earlier.size() + 1, exposure, market, now);
        Optional<String> objection =
            decided.isEmpty()
                ? Optional.of("no price within the collar, or not one share is affordable")
                : market.objection(decided.get(), exposure);
        if (objection.isPresent()) {
          skipped.add(skipped(signal, objection.get()));
        } else {
          intents.add(decided.get());
          exposure.add(decided.get());
        }
      }
    }
    return new Plan(intents, skipped);
  }

  private Optional<Intent> decide(
      PublishedSignal signal,
      Side side,
      int sequence,
      Exposure exposure,
      Market market,
      Instant now) {
    OptionalDouble limit = market.entryLimit(side, signal);
    if (limit.isEmpty() || exposure.equity().signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal entry = Prices.entry(side, limit.getAsDouble());
    if (entry.signum() <= 0) {
      return Optional.empty();
    }
    Optional<Bracket> bracket =
        sizing.bracket(
            signal.signal().side().orElseThrow(),
            exposure.equity().doubleValue(),
            entry.doubleValue(),
            signal.stopDistance().orElseThrow());
    return bracket.flatMap(
        sized ->
            Prices.around(entry, side, sized)
                .map(rounded -> intent(signal, side, sequence, sized.shares(), rounded, now)));
  }

  private Intent intent(
      PublishedSignal signal, Side side, int sequence, long shares, Prices prices, Instant now) {
    return new Intent(
        Intent.idOf(signal.asOf(), account, signal.symbol(), side, sequence),
        signal.asOf(),
        mode,
        account,
        signal.symbol(),
        side,
        sequence,
        shares,
        BigDecimal.valueOf(signal.referencePrice().orElseThrow()),
        prices.entry(),
        prices.stop(),
        prices.target(),
        signal.validUntil(),
        IntentState.INTENDED,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        now,
        now,
        String.format(
            Locale.ROOT, "%s with confidence %.2f", side, signal.confidence().orElseThrow()),
        runId);
  }

  private static List<PublishedSignal> mostConfidentFirst(SignalSession signals) {
    return signals.forOrders().stream()
        .sorted(
            Comparator.comparingDouble((PublishedSignal s) -> -s.confidence().orElse(0))
                .thenComparing(PublishedSignal::symbol))
        .toList();
  }

  private static Plan.Skipped skipped(PublishedSignal signal, String reason) {
    return new Plan.Skipped(signal.symbol(), signal.signal().name(), reason);
  }
}
