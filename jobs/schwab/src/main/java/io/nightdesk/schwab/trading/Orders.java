package io.nightdesk.schwab.trading;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.Check;
import io.nightdesk.schwab.transport.ReadAnswer;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reading the orders of an account. They are sent and cancelled by {@link OrderDesk}. */
public final class Orders {

  /** The broker's lists reach back 60 days. */
  static final Duration LONGEST_SPAN = Duration.ofDays(59);

  private static final int MAX_ROWS = 3000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Reads reads;

  public Orders(Reads reads) {
    this.reads = reads;
  }

  /**
   * One order; empty if the broker says that it knows none of that id in the account.
   *
   * @throws Problem if there is no final answer
   */
  public Optional<Order> find(AccountId account, long orderId) {
    String what = "order " + orderId;
    reads.protect(account.number(), account.hash());
    ReadAnswer answer =
        reads.get(
            new ReadRequest(
                what,
                "orders",
                Accounts.path(account) + "/orders/" + orderId,
                ReadRequest.Priority.SAFETY,
                OrderReader::isOrder));
    if (answer.status() == 404) {
      return Optional.empty();
    }
    Order order = OrderReader.read(answer.required(what));
    if (order.orderId() != orderId) {
      throw TradingProblems.unreadable(what, "It is about order " + order.orderId() + ".");
    }
    return Optional.of(order);
  }

  /**
   * The orders entered within a span of at most 59 days, each once, children within their parents.
   *
   * @throws Problem if there is no final answer
   */
  public List<Order> enteredBetween(AccountId account, Instant from, Instant to) {
    Check.that(!to.isBefore(from), "to %s must not be before from %s", to, from);
    Check.that(
        Duration.between(from, to).compareTo(LONGEST_SPAN) <= 0,
        "from %s to %s is longer than %s days",
        from,
        to,
        LONGEST_SPAN.toDays());
    Map<Long, Order> orders = new LinkedHashMap<>();
    for (JsonNode row : rows(account, from, to)) {
      Order order = OrderReader.read(row);
      orders.merge(order.orderId(), order, Orders::later);
    }
    return List.copyOf(orders.values());
  }

  private List<JsonNode> rows(AccountId account, Instant from, Instant to) {
    String what = "the orders from " + from + " to " + to;
    reads.protect(account.number(), account.hash());
    JsonNode json =
        reads
            .get(
                new ReadRequest(
                    what,
                    "orders",
                    Accounts.path(account)
                        + "/orders?fromEnteredTime="
                        + TIME.format(from)
                        + "&toEnteredTime="
                        + TIME.format(to)
                        + "&maxResults="
                        + MAX_ROWS,
                    ReadRequest.Priority.SAFETY,
                    Orders::isListOfOrders))
            .required(what);
    if (json.size() >= MAX_ROWS) {
      return halves(account, from, to, what);
    }
    List<JsonNode> rows = new ArrayList<>();
    json.forEach(rows::add);
    return rows;
  }

  /** A full list may have been cut off: the span is asked for in two halves. */
  private List<JsonNode> halves(AccountId account, Instant from, Instant to, String what) {
    Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
    if (Duration.between(from, middle).toMillis() < 1) {
      throw TradingProblems.unreadable(what, "It fills the list's " + MAX_ROWS + " rows.");
    }
    List<JsonNode> rows = new ArrayList<>(rows(account, from, middle));
    rows.addAll(rows(account, middle, to));
    return rows;
  }

  private static boolean isListOfOrders(JsonNode json) {
    if (!json.isArray()) {
      return false;
    }
    for (JsonNode row : json) {
      if (!OrderReader.isOrder(row)) {
        return false;
      }
    }
    return true;
  }

  /** Of two rows of one order, the one that knows more. */
  private static Order later(Order a, Order b) {
    int byFills = a.filledQuantity().compareTo(b.filledQuantity());
    if (byFills != 0) {
      return byFills > 0 ? a : b;
    }
    return a.status().isOpen() ? b : a;
  }
}
