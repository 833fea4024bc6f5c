package io.nightdesk.executor.order;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.ledger.Execution;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.Mode;
import io.nightdesk.executor.reader.PublishedSignal;
import io.nightdesk.executor.reader.SignalSession;
import io.nightdesk.quant.decision.Sizing;
import io.nightdesk.schwab.marketdata.Quote;
import io.nightdesk.schwab.trading.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of one session's signals in a simulator's account: reconcile, plan, record, send.
 * Single-threaded; whatever ends it, the next one goes on from the ledger.
 */
public final class PaperTrader {

  /** So many orders refused in a row say that something is wrong with all of them. */
  private static final int REFUSALS_IN_A_ROW = 3;

  /** Older orders of the account that may still work; the broker's lists reach so far. */
  private static final Duration LOOK_BACK = Duration.ofDays(57);

  private final Desk desk;
  private final Limits limits;
  private final Sizing sizing;
  private final Pace pace;

  /**
   * A trader.
   *
   * @param orderWritesPerMinute the broker's rate for this account, above 0
   */
  public PaperTrader(Desk desk, Limits limits, Sizing sizing, int orderWritesPerMinute) {
    this.desk = desk;
    this.limits = limits;
    this.sizing = sizing;
    pace = new Pace(desk.waiting(), orderWritesPerMinute);
  }

  /**
   * What came of an execution.
   *
   * @param sent the intents of this execution as they stand
   * @param skipped signals that became no order
   * @param stopped why it ended before all was sent; empty if it did not
   */
  public record Result(List<Intent> sent, List<Plan.Skipped> skipped, Optional<String> stopped) {

    public Result {
      sent = List.copyOf(sent);
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Executes.
   *
   * @throws Problem NOT_EXECUTABLE outside the validity, HALTED while halted or while the outcome
   *     of an earlier order is unknown
   */
  public Result execute(SignalSession signals, Execution execution) {
    signals.checkExecutableAt(desk.now());
    desk.halt().refuseIfRaised();
    desk.ledger().append(execution);
    Reconciliation.Result reconciled = new Reconciliation(desk).run();
    if (!reconciled.unresolved().isEmpty()) {
      throw unresolved(reconciled.unresolved());
    }
    reconciled.halts().forEach((symbol, why) -> desk.say(symbol + " rests: " + why));
    Map<String, Quote> quotes = quotes(signals);
    Exposure exposure = exposure(signals, reconciled);
    Plan plan =
        new Planner(Mode.PAPER, desk.account(), limits, sizing, desk.runId())
            .plan(
                signals,
                desk.state(),
                exposure.copy(),
                Market.ofQuotes(quotes, limits, desk.state(), desk.clock()),
                desk.now());
    for (Intent intent : plan.intents()) {
      if (desk.state().intent(intent.intentId()).isEmpty()) {
        desk.ledger().append(intent);
      }
    }
    return send(plan, quotes, new Sender(desk, limits, exposure));
  }

  private Result send(Plan plan, Map<String, Quote> quotes, Sender sender) {
    List<Intent> sent = new ArrayList<>();
    List<Plan.Skipped> skipped = new ArrayList<>(plan.skipped());
    int refusals = 0;
    Optional<String> stopped = Optional.empty();
    for (Intent intent : plan.intents()) {
      Quote quote = quotes.get(intent.symbol());
      if (stopped.isEmpty()) {
        stopped = waitForTurn();
      }
      if (stopped.isPresent() || quote == null) {
        sent.add(intent);
        continue;
      }
      Intent after = sender.send(intent, quote);
      sent.add(after);
      desk.say(after.symbol() + ": " + after.state() + ", " + after.reason());
      refusals = isRefusal(after) ? refusals + 1 : 0;
      stopped = reasonToStop(after, refusals);
    }
    return new Result(sent, skipped, stopped);
  }

  private Optional<String> reasonToStop(Intent after, int refusals) {
    if (after.state().isUnresolved()) {
      return Optional.of("it is not known whether the order of " + after.symbol() + " exists");
    }
    if (desk.halt().isRaised()) {
      return Optional.of("orders were halted");
    }
    if (refusals >= REFUSALS_IN_A_ROW) {
      String reason = refusals + " orders in a row were refused, the last because: ";
      desk.halt().raise(reason + after.reason(), "the executor", desk.now());
      return Optional.of(reason + after.reason());
    }
    return Optional.empty();
  }

  private static boolean isRefusal(Intent intent) {
    return intent.state() == IntentState.REFUSED
        || intent.state() == IntentState.REJECTED
        || intent.reason().startsWith(Sender.NOTHING_LEFT);
  }

  private Optional<String> waitForTurn() {
    try {
      pace.await();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("the executor was interrupted");
    }
  }

  private Map<String, Quote> quotes(SignalSession signals) {
    List<String> symbols = signals.forOrders().stream().map(PublishedSignal::symbol).toList();
    return symbols.isEmpty() ? Map.of() : desk.broker().quotes(symbols).quotes();
  }

  private Exposure exposure(SignalSession signals, Reconciliation.Result reconciled) {
    List<Order> orders =
        desk.broker()
            .enteredBetween(desk.now().minus(LOOK_BACK), desk.now().plus(Duration.ofDays(1)));
    long sentBefore =
        desk.state().intents().stream()
            .filter(i -> i.asOf().equals(signals.asOf()) && i.account().equals(desk.account()))
            .filter(i -> i.sentAt().isPresent() && !i.wasGivenUp())
            .count();
    return Exposure.of(reconciled.account(), orders, (int) sentBefore);
  }

  private static Problem unresolved(List<Intent> intents) {
    Intent first = intents.get(0);
    return Problem.of(
        ExitCode.HALTED,
        "It is not known whether " + intents.size() + " earlier order(s) exist.",
        first.symbol() + ": " + first.reason() + "; the broker's list could not be read.",
        "Check that the broker answers, then run: nightdesk reconcile");
  }
}
