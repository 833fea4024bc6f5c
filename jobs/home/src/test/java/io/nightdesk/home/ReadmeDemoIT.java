package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands of README.md about the simulated market and the desk itself. */
class ReadmeDemoIT extends ReadmePart {

  private static final String SYMBOLS = "20";
  private static final Pattern DECISIONS =
      Pattern.compile("(\\d+) BUY, (\\d+) SELL, (\\d+) HOLD for");
  private static final Pattern SENT =
      Pattern.compile("paper: (\\d+) orders? sent, (\\d+) with the broker");

  private int orderWrites;

  @Test
  void partsNameEveryCommandOfTheReadme_andNoOther() throws IOException {
    String readme = Files.readString(BuiltHome.path().resolve("README.md"));
    assertThat(
            Stream.of(this, new ReadmeFilesIT())
                .flatMap(part -> part.steps().stream())
                .map(Step::command)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ReadmeCommands.of(readme));
  }

  @Override
  List<Step> steps() {
    String small =
        "--symbols "
            + SYMBOLS
            + " --port 0"
            + " --set ingest.minute-bars=none --set schwab.requests-per-minute=6000"
            + " --set decide.minimum-confidence=0.6";
    // Fewer trees and symbols: there is nothing to find in any case.
    String silent =
        small.replace("--symbols " + SYMBOLS, "--symbols 10") + " --set learn.rounds=20";
    return List.of(
        Step.script("bin/nightdesk doctor", says("java", "xgboost", "lightgbm", "calendar")),
        Step.script("bin/nightdesk demo", this::tradesOnAPlantedEdge).shrunk(small),
        Step.script("bin/nightdesk demo", this::sendsNothingTwice).shrunk(small),
        Step.script(
            "bin/nightdesk sql \"SELECT signal, count(*) AS n FROM latest_signals GROUP BY signal\"",
            says("HOLD")),
        Step.warm(
            "bin/nightdesk sql \"SELECT symbol, signal, confidence, risk_score, reason FROM"
                + " latest_signals ORDER BY confidence DESC LIMIT 10\"",
            says("SYN0", "10 rows")),
        Step.warm("bin/nightdesk sql \"SHOW TABLES\"", says("bars_daily", "latest_signals")),
        Step.warm(
            "bin/nightdesk sql \"SELECT symbol, garch_fit(series(session, r), 'garch',"
                + " 't').persistence FROM (SELECT symbol, session, ln(close / lag(close) OVER"
                + " (PARTITION BY symbol ORDER BY session)) AS r FROM bars_daily WHERE role ="
                + " 'benchmark') GROUP BY symbol\"",
            says("SPY", "0.9")),
        Step.warm(
            "bin/nightdesk sql \"DESCRIBE FUNCTION EXTENDED garch_fit\"",
            says("Usage: garch_fit(returns", "* model (STRING)")),
        Step.warm("bin/nightdesk predict SYN001", says("SYN001", "reason", "risk score")),
        Step.script("bin/nightdesk status", says("ingest", "signals", "report")),
        Step.warm("bin/nightdesk models list", says("xgboost", "speaks")),
        Step.script("bin/nightdesk demo --edge none --warehouse silence", this::isSilentWithoutEdge)
            .shrunk(silent),
        Step.script("bin/nightdesk halt", says("Halted")),
        Step.script("bin/nightdesk resume", says("Resumed")),
        Step.warm("bin/nightdesk audit", says("promises hold")),
        Step.script("bin/nightdesk config decide", says("decide.minimum-confidence = 0.7")),
        Step.script(
            "bin/nightdesk config learn.horizon --set learn.horizon=21",
            says("learn.horizon = 21", "--set")));
  }

  private void tradesOnAPlantedEdge(BuiltHome.Outcome outcome) throws Exception {
    MatchResult decided = found(DECISIONS, outcome);
    assertThat(number(decided, 1) + number(decided, 2)).as(all(outcome)).isPositive();
    MatchResult sent = found(SENT, outcome);
    assertThat(number(sent, 1)).as(all(outcome)).isPositive().isEqualTo(number(sent, 2));
    assertThat(all(outcome).split("synthetic, with a planted edge", -1))
        .as(all(outcome))
        .hasSize(3);
    assertThat(report(folder.resolve("warehouse"))).contains("synthetic with a planted edge");
    orderWrites = orderWrites();
    assertThat(orderWrites).isEqualTo(number(sent, 1));
  }

  private void sendsNothingTwice(BuiltHome.Outcome outcome) throws Exception {
    assertThat(number(found(SENT, outcome), 1)).as(all(outcome)).isZero();
    assertThat(all(outcome)).contains("unchanged, skipped", "it is not moved");
    assertThat(orderWrites()).isPositive().isEqualTo(orderWrites);
  }

  private void isSilentWithoutEdge(BuiltHome.Outcome outcome) throws Exception {
    MatchResult decided = found(DECISIONS, outcome);
    assertThat(number(decided, 1) + number(decided, 2)).as(all(outcome)).isZero();
    assertThat(number(decided, 3)).isPositive();
    assertThat(all(outcome)).contains("The model is silent", "so every signal is HOLD");
    assertThat(report(folder.resolve("silence"))).contains("synthetic without an edge");
  }

  private int orderWrites() throws Exception {
    return PaperAccount.orderWrites(
        BuiltHome.path(),
        folder.resolve("warehouse/_simulator"),
        List.of("--seed", "42", "--edge", "planted", "--symbols", SYMBOLS));
  }
}
