package io.nightdesk.executor.command;

import static io.nightdesk.executor.order.SimulatedMorning.AS_OF;
import static io.nightdesk.executor.order.SimulatedMorning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.order.SimulatedMorning;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperExecutionTest {

  @TempDir Path warehouse;
  private SimulatedMorning morning;
  private List<String> symbols;

  @BeforeEach
  void start() {
    morning = new SimulatedMorning();
    symbols = morning.publish(warehouse, 4).stream().sorted().toList();
  }

  @AfterEach
  void stop() {
    morning.close();
  }

  @Test
  void everySignalBecomesOneBracket_andNoneMoreWhenRunAgain() {
    CommandRun first = execute("paper");

    System.out.println(first);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(morning.orderedSymbols()).isEqualTo(symbols);
    assertThat(morning.orders())
        .allSatisfy(
            order -> {
              assertThat(order.path("orderStrategyType").asText()).isEqualTo("TRIGGER");
              assertThat(order.at("/childOrderStrategies/0/orderStrategyType").asText())
                  .isEqualTo("OCO");
              assertThat(order.at("/childOrderStrategies/0/childOrderStrategies")).hasSize(2);
            });

    CommandRun second = execute("paper");

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out()).contains("sent already");
    assertThat(morning.orderedSymbols()).isEqualTo(symbols);
  }

  private CommandRun execute(String mode) {
    return run("execute", "--as-of", AS_OF.toString(), "--mode", mode, "--now", NOW.toString());
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(arguments),
                Stream.of(
                    "--warehouse",
                    warehouse.toString(),
                    "--set",
                    "schwab.base-url=" + morning.url()))
            .toArray(String[]::new));
  }
}
