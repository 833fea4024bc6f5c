package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.order.Broker;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderType;
import io.nightdesk.schwab.trading.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the broker's positions and what protects them. */
@Command(
    name = "positions",
    description = "Shows the positions at the broker with the exits that rest there.",
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {"", "Examples:", "  nightdesk positions", "  nightdesk positions --json"})
public final class PositionsCommand implements Callable<Integer> {

  private static final Duration LOOK_BACK = Duration.ofDays(57);

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    Workplace place = Workplace.of(options);
    Broker broker = place.broker();
    List<Position> positions = broker.snapshot().positions();
    List<Order> exits =
        broker
            .enteredBetween(place.now().minus(LOOK_BACK), place.now().plus(Duration.ofDays(1)))
            .stream()
            .flatMap(order -> order.withDescendants().stream().skip(1))
            .filter(order -> !order.legs().isEmpty() && order.status().isOpen())
            .toList();
    new Output(spec, options)
        .rows(positions.stream().map(p -> row(p, exits)).toList(), "The account holds nothing.");
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> row(Position position, List<Order> exits) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", position.symbol());
    row.put("quantity", position.quantity().stripTrailingZeros());
    row.put("average_price", position.averagePrice().orElse(BigDecimal.ZERO));
    row.put("market_value", position.marketValue().orElse(BigDecimal.ZERO));
    row.put("stop", price(position.symbol(), exits, OrderType.STOP));
    row.put("profit_target", price(position.symbol(), exits, OrderType.LIMIT));
    return row;
  }

  private static String price(String symbol, List<Order> exits, OrderType type) {
    return exits.stream()
        .filter(order -> order.type() == type && order.symbol().equals(Optional.of(symbol)))
        .findFirst()
        .flatMap(order -> order.price().or(order::stopPrice))
        .map(BigDecimal::toPlainString)
        .orElse("none");
  }
}
