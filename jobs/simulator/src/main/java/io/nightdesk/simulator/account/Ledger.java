package io.nightdesk.simulator.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Cash and positions; every change of cash is kept with its reason. Not safe to share. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Ledger {

  /**
   * A change of cash.
   *
   * @param reason {@code deposit}, {@code fill}, {@code dividend}, {@code cash in lieu} or {@code
   *     delisting}
   * @param amount USD, exact; negative when paid
   * @param at epoch milliseconds
   */
  public record Entry(String reason, String symbol, long quantity, BigDecimal amount, long at) {}

  private BigDecimal cash = BigDecimal.ZERO;
  private final TreeMap<String, Position> positions = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();

  void deposit(BigDecimal amount, long at) {
    book(new Entry("deposit", "", 0, amount, at));
  }

  /** Books a fill of a signed quantity. */
  void fill(String symbol, long signed, BigDecimal price, long at) {
    book(new Entry("fill", symbol, signed, price.multiply(BigDecimal.valueOf(-signed)), at));
    put(position(symbol).after(signed, price));
  }

  void dividend(String symbol, BigDecimal perShare, long at) {
    Position held = position(symbol);
    if (held.quantity() != 0) {
      BigDecimal amount = perShare.multiply(BigDecimal.valueOf(held.quantity()));
      book(new Entry("dividend", symbol, held.quantity(), amount, at));
    }
  }

  /** Applies a split; a fraction of a share left over is paid in cash at the price given. */
  void split(String symbol, double ratio, BigDecimal newPrice, long at) {
    Position held = position(symbol);
    if (held.quantity() != 0) {
      Position after = held.split(ratio);
      BigDecimal exact = BigDecimal.valueOf(held.quantity()).multiply(BigDecimal.valueOf(ratio));
      BigDecimal fraction = exact.subtract(BigDecimal.valueOf(after.quantity()));
      if (fraction.signum() != 0) {
        BigDecimal amount = fraction.multiply(newPrice).setScale(2, RoundingMode.HALF_UP);
        book(new Entry("cash in lieu", symbol, 0, amount, at));
      }
      put(after);
    }
  }

  /** Pays out a position whose symbol left the exchange. */
  void payOut(String symbol, BigDecimal price, long at) {
    long quantity = position(symbol).quantity();
    if (quantity != 0) {
      BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
      book(new Entry("delisting", symbol, -quantity, amount, at));
      positions.remove(symbol);
    }
  }

  public BigDecimal cash() {
    return cash;
  }

  /** The position in a symbol, of quantity 0 where there is none. */
  public Position position(String symbol) {
    return positions.getOrDefault(symbol, Position.none(symbol));
  }

  /** Open positions in order of symbol. */
  public Collection<Position> positions() {
    return List.copyOf(positions.values());
  }

  /** Every change of cash so far, in order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  private void put(Position position) {
    if (position.quantity() == 0) {
      positions.remove(position.symbol());
    } else {
      positions.put(position.symbol(), position);
    }
  }

  private void book(Entry entry) {
    cash = cash.add(entry.amount());
    entries.add(entry);
  }
}
