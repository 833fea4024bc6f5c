package io.nightdesk.executor.order;

import io.nightdesk.contracts.config.ExecuteSettings;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.marketdata.Quote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What no order may exceed. Each is asked twice, when the order is planned and just before it is
 * sent; there is no argument that skips them.
 *
 * @param maximumOrders orders for one as-of session
 * @param positionShare largest share of equity in one symbol, working orders included
 * @param grossShare largest share of equity in all, long and short alike, working orders included
 * @param collar largest distance of quote and entry from the reference price, decimal
 * @param shortSales whether short sales are sent
 */
public record Limits(
    int maximumOrders,
    BigDecimal positionShare,
    BigDecimal grossShare,
    double collar,
    ShortSales shortSales) {

  /** Whether positions may be opened by selling. */
  public enum ShortSales {
    ALLOWED,
    FORBIDDEN
  }

  /** A quote that is older, or that far ahead of our clock, says nothing about now. */
  static final Duration LONGEST_QUOTE_AGE = Duration.ofMinutes(15);

  public static Limits of(ExecuteSettings settings) {
    return new Limits(
        settings.maximumOrders(),
        BigDecimal.valueOf(settings.maximumPositionShare()),
        BigDecimal.valueOf(settings.maximumGrossShare()),
        settings.priceCollar(),
        settings.shortSales().equals("yes") ? ShortSales.ALLOWED : ShortSales.FORBIDDEN);
  }

  /** Why an intent may not be sent now; empty if it may. */
  Optional<String> refusal(
      Intent intent, Exposure exposure, Quote quote, LedgerState state, Instant now) {
    return atBroker(intent, exposure, state)
        .or(() -> inTime(intent, now))
        .or(() -> inSize(intent, exposure))
        .or(() -> atPrice(intent, quote, now));
  }

  /** The limits that need neither quote nor time, for intents that are only printed. */
  Optional<String> inSize(Intent intent, Exposure exposure) {
    if (exposure.sent() >= maximumOrders) {
      return Optional.of("the limit of " + maximumOrders + " orders is reached");
    }
    if (intent.side() == Side.SELL && shortSales == ShortSales.FORBIDDEN) {
      return Optional.of("short sales are switched off");
    }
    BigDecimal position = exposure.in(intent.symbol()).add(intent.notional());
    if (position.compareTo(positionShare.multiply(exposure.equity())) > 0) {
      return Optional.of(share("the position", position, exposure, positionShare));
    }
    BigDecimal gross = exposure.gross().add(intent.notional());
    if (gross.compareTo(grossShare.multiply(exposure.equity())) > 0) {
      return Optional.of(share("all positions and working orders", gross, exposure, grossShare));
    }
    return sidesOf(intent);
  }

  private static Optional<String> sidesOf(Intent intent) {
    int sign = intent.side().sign();
    boolean right =
        intent.entryPrice().subtract(intent.stopPrice()).signum() == sign
            && intent.targetPrice().subtract(intent.entryPrice()).signum() == sign;
    return right ? Optional.empty() : Optional.of("stop or profit target lie on the wrong side");
  }

  private static Optional<String> atBroker(Intent intent, Exposure exposure, LedgerState state) {
    if (exposure.closingOnly()) {
      return Optional.of("the broker takes closing orders only");
    }
    Optional<String> halt = state.symbolHalt(intent.account(), intent.symbol());
    if (halt.isPresent()) {
      return halt.map(why -> "the symbol is halted: " + why);
    }
    if (exposure.holds(intent.symbol())) {
      return Optional.of("a position is held already");
    }
    return exposure.isEntering(intent.symbol())
        ? Optional.of("an entry is working already")
        : Optional.empty();
  }

  private static Optional<String> inTime(Intent intent, Instant now) {
    Session session = ExchangeCalendar.xnys().next(intent.asOf(), 1);
    return now.isBefore(session.open()) || now.isAfter(intent.validUntil())
        ? Optional.of("it is " + now + ", outside the session in which it is valid")
        : Optional.empty();
  }

  private Optional<String> atPrice(Intent intent, Quote quote, Instant now) {
    Optional<Instant> quoted = quote.quoteTime().or(quote::tradeTime);
    if (quoted.isEmpty()) {
      return Optional.of("its quote has no time");
    }
    if (Duration.between(quoted.get(), now).abs().compareTo(LONGEST_QUOTE_AGE) > 0) {
      return Optional.of("its quote is of " + quoted.get() + " and it is " + now);
    }
    if (intent.side() == Side.SELL && quote.shortable().equals(Optional.of(false))) {
      return Optional.of("the broker says that it cannot be sold short");
    }
    double reference = intent.referencePrice().doubleValue();
    OptionalDouble price = EntryLimit.quoted(intent.side(), quote);
    if (price.isEmpty()) {
      return Optional.of("it has no quote");
    }
    EntryLimit entry = new EntryLimit(collar);
    if (!entry.accepts(price.getAsDouble(), reference)
        || !entry.accepts(intent.entryPrice().doubleValue(), reference)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "quote %.4f or entry %s is more than %s from the reference price %s",
              price.getAsDouble(),
              intent.entryPrice(),
              collar,
              intent.referencePrice()));
    }
    return Optional.empty();
  }

  private static String share(
      String what, BigDecimal dollars, Exposure exposure, BigDecimal share) {
    return String.format(
        Locale.ROOT,
        "%s would be %.2f USD, more than %s of equity %.2f USD",
        what,
        dollars,
        share.toPlainString(),
        exposure.equity());
  }
}
