package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.table.RowHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the lines of the ledger add up to. */
public final class LedgerState {

  private final Map<String, Intent> intents = new TreeMap<>();
  private final Map<String, OrderReading> orders = new TreeMap<>();
  private final Map<String, List<FillReading>> fills = new TreeMap<>();
  private final Map<Holding, PositionReading> positions = new HashMap<>();
  private final Map<Holding, Long> expected = new TreeMap<>();
  private final Map<Holding, PositionBreak> breaks = new TreeMap<>();
  private final Set<Holding> released = new TreeSet<>();
  private final Map<String, Long> releasedHalts = new TreeMap<>();
  private final Set<String> settled = new TreeSet<>();

  LedgerState() {}

  /** An account's holding of a symbol. */
  record Holding(String account, String symbol) implements Comparable<Holding> {
    @Override
    public int compareTo(Holding other) {
      int byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : symbol.compareTo(other.symbol);
    }
  }

  void apply(LedgerEntry entry) {
    check(entry);
    if (entry instanceof Intent intent) {
      applyIntent(intent);
    } else if (entry instanceof OrderReading order) {
      orders.put(order.orderId(), order);
    } else if (entry instanceof FillReading fill) {
      fills.computeIfAbsent(fill.orderId(), id -> new ArrayList<>()).add(fill);
      expected.computeIfPresent(
          new Holding(fill.account(), fill.symbol()),
          (holding, shares) -> shares + fill.side().sign() * fill.quantity());
    } else if (entry instanceof PositionReading position) {
      Holding holding = new Holding(position.account(), position.symbol());
      positions.put(holding, position);
      if (released.remove(holding)) {
        expected.put(holding, position.quantity());
      }
    } else if (entry instanceof PositionBreak broken) {
      breaks.put(new Holding(broken.account(), broken.symbol()), broken);
    } else if (entry instanceof Release release) {
      expected.keySet().stream()
          .filter(holding -> holding.symbol().equals(release.symbol()))
          .forEach(released::add);
      expected.keySet().removeAll(released);
      positions.keySet().removeAll(released);
      breaks.keySet().removeAll(released);
      releasedHalts.put(release.symbol(), haltedIntents(release.symbol()));
      intents.values().stream()
          .filter(intent -> intent.symbol().equals(release.symbol()) && intent.wasGivenUp())
          .map(Intent::intentId)
          .forEach(settled::add);
    }
  }

  /** Refuses an entry that does not follow from what is known. */
  void check(LedgerEntry entry) {
    if (entry instanceof Intent intent) {
      Intent before = intents.get(intent.intentId());
      boolean legal =
          before == null
              ? intent.state() == IntentState.INTENDED
              : before.state().allows(intent.state());
      if (!legal) {
        throw new IllegalStateException(
            String.format(
                "intent %s cannot move from %s to %s",
                intent.intentId(), before == null ? "nothing" : before.state(), intent.state()));
      }
    }
  }

  private void applyIntent(Intent intent) {
    Intent before = intents.get(intent.intentId());
    intents.put(intent.intentId(), intent);
    Holding holding = new Holding(intent.account(), intent.symbol());
    if (before == null && !released.contains(holding)) {
      expected.putIfAbsent(holding, 0L);
    }
  }

  /** All intents, by id. */
  public List<Intent> intents() {
    return List.copyOf(intents.values());
  }

  public Optional<Intent> intent(String intentId) {
    return Optional.ofNullable(intents.get(intentId));
  }

  /** The intents of a session, symbol and side, whatever their sequence and state. */
  public List<Intent> intents(LocalDate asOf, String account, String symbol, Side side) {
    return intents.values().stream()
        .filter(i -> i.asOf().equals(asOf) && i.account().equals(account))
        .filter(i -> i.symbol().equals(symbol) && i.side() == side)
        .toList();
  }

  /** The intents of an account that were given up and of which no person has taken care since. */
  public List<Intent> givenUp(String account) {
    return intents.values().stream()
        .filter(intent -> intent.account().equals(account) && intent.wasGivenUp())
        .filter(intent -> !settled.contains(intent.intentId()))
        .toList();
  }

  public Optional<OrderReading> order(String orderId) {
    return Optional.ofNullable(orders.get(orderId));
  }

  /** The orders that belong to an intent: entry and exits. */
  public List<OrderReading> ordersOf(String intentId) {
    return orders.values().stream().filter(o -> o.intentId().equals(intentId)).toList();
  }

  /** The fills of an order, in the order of their reading. */
  public List<FillReading> fills(String orderId) {
    return List.copyOf(fills.getOrDefault(orderId, List.of()));
  }

  /** The symbols whose shares our fills account for. */
  public List<String> accountedSymbols(String account) {
    return expected.keySet().stream()
        .filter(holding -> holding.account().equals(account))
        .map(Holding::symbol)
        .toList();
  }

  /** The symbols of an account that we ever meant to trade. */
  public List<String> tradedSymbols(String account) {
    return intents.values().stream()
        .filter(intent -> intent.account().equals(account))
        .map(Intent::symbol)
        .distinct()
        .sorted()
        .toList();
  }

  /** The symbols of an account whose position was ever read, or has to be read anew. */
  public List<String> positionSymbols(String account) {
    return Stream.concat(positions.keySet().stream(), released.stream())
        .filter(holding -> holding.account().equals(account))
        .map(Holding::symbol)
        .distinct()
        .sorted()
        .toList();
  }

  /** Shares that our fills add up to; empty for symbols that are none of our business. */
  public Optional<Long> expectedQuantity(String account, String symbol) {
    return Optional.ofNullable(expected.get(new Holding(account, symbol)));
  }

  public Optional<PositionReading> position(String account, String symbol) {
    return Optional.ofNullable(positions.get(new Holding(account, symbol)));
  }

  /** Whether a symbol rests, in any account, until a person releases it. */
  public boolean isHalted(String symbol) {
    return Stream.concat(
            breaks.keySet().stream(),
            intents.values().stream().map(intent -> new Holding(intent.account(), symbol)))
        .anyMatch(
            holding ->
                holding.symbol().equals(symbol)
                    && symbolHalt(holding.account(), symbol).isPresent());
  }

  /** Why a symbol rests until a person releases it; empty if it does not. */
  public Optional<String> symbolHalt(String account, String symbol) {
    PositionBreak broken = breaks.get(new Holding(account, symbol));
    if (broken != null) {
      return Optional.of(
          String.format(
              "our ledger says %d shares, the broker %s", broken.expected(), broken.found()));
    }
    boolean halted = haltedIntents(symbol) > releasedHalts.getOrDefault(symbol, 0L);
    return halted ? Optional.of("several orders at the broker could be ours") : Optional.empty();
  }

  /** The same for equal histories: SHA-256 over all that is known. */
  public String hash() {
    return RowHash.ofText(
        String.join(
            "\n",
            intents.toString(),
            orders.toString(),
            fills.toString(),
            new TreeMap<>(positions).toString(),
            expected.toString(),
            breaks.toString(),
            released.toString(),
            releasedHalts.toString(),
            settled.toString()));
  }

  private long haltedIntents(String symbol) {
    return intents.values().stream()
        .filter(i -> i.symbol().equals(symbol) && i.state() == IntentState.HALTED)
        .count();
  }
}
