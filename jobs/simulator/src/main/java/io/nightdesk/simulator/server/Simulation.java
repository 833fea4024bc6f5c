package io.nightdesk.simulator.server;

import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.account.Account;
import io.nightdesk.simulator.market.MarketView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One running simulation: the market, the clock, the account, the login and the log of orders.
 *
 * <p>Whoever touches the account or the tokens does so inside {@link #locked}. With a state folder
 * each change is on disk before it is answered.
 */
public final class Simulation {

  /** The only account. */
  static final String ACCOUNT_NUMBER = "40801234";

  private final MarketView view;
  private final Account account;
  private final Tokens tokens;
  private final OrderLog log;
  private final Optional<StateFile> file;
  private Instant now;

  private Simulation(
      MarketView view, StateFile.State state, Account account, Optional<StateFile> file) {
    this.view = view;
    this.account = account;
    this.file = file;
    tokens = state.tokens();
    log = new OrderLog(state.log());
    now = Instant.parse(state.clock());
  }

  /**
   * Starts a simulation, from the state in the folder where there is one.
   *
   * @param now the clock at the start; a stored clock that is later is kept
   * @param cash USD in a new account
   * @param folder where the state is kept, if anywhere
   */
  public static Simulation start(
      MarketView view, Instant now, BigDecimal cash, long seed, Optional<Path> folder) {
    Optional<StateFile> file = folder.map(path -> StateFile.in(path, view.market().origin()));
    Optional<StateFile.State> stored = file.flatMap(StateFile::read);
    if (stored.isEmpty()) {
      Account opened = Account.opened(view, cash, now);
      StateFile.State fresh =
          new StateFile.State(
              view.market().origin(), now.toString(), opened.stored(), new Tokens(seed), List.of());
      Simulation simulation = new Simulation(view, fresh, opened, file);
      simulation.save();
      return simulation;
    }
    Account restored = Account.restored(view, stored.get().account());
    Simulation simulation = new Simulation(view, stored.get(), restored, file);
    if (now.isAfter(simulation.now())) {
      simulation.advance(now);
    }
    return simulation;
  }

  MarketView view() {
    return view;
  }

  Account account() {
    return account;
  }

  Tokens tokens() {
    return tokens;
  }

  OrderLog log() {
    return log;
  }

  /** The simulator's clock. */
  synchronized Instant now() {
    return now;
  }

  /** Runs with exclusive access to account and tokens. */
  synchronized <T> T locked(Supplier<T> work) {
    return work.get();
  }

  /** The last instant to which the clock may go: the midnight after the last session. */
  Instant end() {
    return view.market()
        .lastSession()
        .plusDays(1)
        .atStartOfDay(Session.NEW_YORK)
        .toInstant()
        .minusSeconds(1);
  }

  /**
   * Moves the clock forward and lets the orders meet the bars in between.
   *
   * @throws BadRequest for an instant in the past or beyond the market's end
   */
  synchronized void advance(Instant to) {
    if (to.isBefore(now)) {
      throw new BadRequest("the clock stands at " + now + " and only moves forward, not to " + to);
    }
    if (to.isAfter(end())) {
      throw new BadRequest("the market ends at " + end() + "; the clock cannot move to " + to);
    }
    account.advance(now, to);
    now = to;
    save();
  }

  /** Keeps an order write as it was received and answered. */
  synchronized void record(
      Instant receivedAt,
      String method,
      String path,
      String body,
      int status,
      long orderId,
      String fault) {
    long number = log.entries().size() + 1;
    log.add(
        new OrderLog.Entry(
            number,
            receivedAt.toString(),
            now.toString(),
            method,
            path,
            body,
            status,
            orderId,
            fault));
    save();
  }

  /** Writes the state, if a folder was given. */
  synchronized void save() {
    file.ifPresent(
        to ->
            to.write(
                new StateFile.State(
                    view.market().origin(),
                    now.toString(),
                    account.stored(),
                    tokens,
                    log.entries())));
  }
}
