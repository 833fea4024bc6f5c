package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command of README.md, run in its order on the built home, keeps what README.md says. */
class ReadmeCommandsIT {

  private static final String SYMBOLS = "20";
  private static final Pattern DECISIONS =
      Pattern.compile("(\\d+) BUY, (\\d+) SELL, (\\d+) HOLD for");
  private static final Pattern SENT =
      Pattern.compile("paper: (\\d+) orders sent, (\\d+) of them with the broker");

  @TempDir static Path folder;
  private static BuiltHome home;
  private static OneProcess warm;
  private static int orderWrites;
  private static List<String> runsBefore;

  @BeforeAll
  static void prepareTheReadersFolders() throws IOException {
    home = new BuiltHome(folder);
    warm = new OneProcess(folder);
    SampleBars.ownFolder(
        folder.resolve("mine"), LocalDate.of(2022, 7, 1), LocalDate.of(2024, 6, 28));
    SampleBars.listedFolder(
        folder.resolve("sp500"), LocalDate.of(2016, 6, 1), LocalDate.of(2018, 2, 1));
  }

  @AfterAll
  static void end() {
    warm.close();
  }

  /** A promise that a command of README.md has to keep. */
  private interface Promise {
    void isKeptBy(BuiltHome.Outcome outcome) throws Exception;
  }

  /** How a command is started: by the script, or in a process that has started before. */
  private enum Start {
    SCRIPT,
    WARM
  }

  /**
   * A command of README.md.
   *
   * @param shrunk what is appended here, so that the whole takes minutes
   */
  private record Step(String command, String shrunk, Start start, Promise promise) {

    static Step script(String command, Promise promise) {
      return new Step(command, "", Start.SCRIPT, promise);
    }

    static Step warm(String command, Promise promise) {
      return new Step(command, "", Start.WARM, promise);
    }

    Step shrunk(String options) {
      return new Step(command, " " + options, start, promise);
    }

    BuiltHome.Outcome run() throws Exception {
      return start == Start.SCRIPT ? home.shell(command + shrunk) : warm.run(command + shrunk);
    }
  }

  private static List<Step> steps() {
    String small =
        "--symbols "
            + SYMBOLS
            + " --port 0"
            + " --set ingest.minute-bars=none --set schwab.requests-per-minute=6000"
            + " --set decide.minimum-confidence=0.6";
    // Fewer trees and symbols: there is nothing to find in any case.
    String silent =
        small.replace("--symbols " + SYMBOLS, "--symbols 10") + " --set learn.rounds=20";
    String sp500 = "--files sp500 --warehouse sp500-warehouse";
    return List.of(
        Step.script("bin/nightdesk doctor", says("java", "xgboost", "lightgbm", "calendar")),
        Step.script("bin/nightdesk demo", ReadmeCommandsIT::tradesOnAPlantedEdge).shrunk(small),
        Step.script("bin/nightdesk demo", ReadmeCommandsIT::sendsNothingTwice).shrunk(small),
        Step.script(
            "bin/nightdesk sql \"SELECT signal, count(*) AS n FROM latest_signals GROUP BY signal\"",
            says("HOLD")),
        Step.warm(
            "bin/nightdesk sql \"SELECT symbol, signal, confidence, risk_score, reason FROM"
                + " latest_signals ORDER BY confidence DESC LIMIT 10\"",
            says("SYN0", "10 rows")),
        Step.warm("bin/nightdesk sql \"SHOW TABLES\"", says("bars_daily", "latest_signals")),
        Step.warm("bin/nightdesk predict SYN001", says("SYN001", "reason", "risk score")),
        Step.script("bin/nightdesk status", says("ingest", "signals", "report")),
        Step.warm("bin/nightdesk models list", says("xgboost", "speaks")),
        Step.script(
                "bin/nightdesk demo --edge none --warehouse silence",
                ReadmeCommandsIT::isSilentWithoutEdge)
            .shrunk(silent),
        Step.warm(
            "bin/nightdesk night --files mine --warehouse mine-warehouse --as-of 2024-06-28",
            says("0 BUY, 0 SELL, 4 HOLD", "warming up")),
        Step.warm("bin/nightdesk night " + sp500 + " --as-of 2018-01-31", says("6 HOLD")),
        Step.warm(
            "bin/nightdesk night " + sp500 + " --as-of 2018-02-01",
            ReadmeCommandsIT::doesOneSession),
        Step.warm(
            "bin/nightdesk sql \"SELECT rule, severity, count(*) AS n FROM findings GROUP BY ALL\""
                + " --warehouse sp500-warehouse",
            says("zero_volume", "not_a_session", "high_below_low", "unreadable_line", "null_price")),
        Step.warm(
            "bin/nightdesk night --as-of 2018-02-01 " + sp500 + " --plan",
            ReadmeCommandsIT::runsNothing),
        Step.warm(
            "bin/nightdesk features --as-of 2018-02-01 --warehouse sp500-warehouse",
            says("features", "unchanged, skipped")),
        Step.warm(
            "bin/nightdesk night --as-of 2018-02-01 " + sp500 + " --from risk",
            says("risk", "6 HOLD")),
        Step.warm(
            "bin/nightdesk backfill --from 2017-10-02 --to 2017-12-29 " + sp500,
            says("2017-10-02..2017-12-29", "train")),
        Step.script("bin/nightdesk halt", says("Halted")),
        Step.script("bin/nightdesk resume", says("Resumed")),
        Step.warm("bin/nightdesk audit", says("promises hold")),
        Step.script("bin/nightdesk config decide", says("decide.minimum-confidence = 0.7")),
        Step.script(
            "bin/nightdesk config learn.horizon --set learn.horizon=21",
            says("learn.horizon = 21", "--set")));
  }

  @Test
  void tableNamesEveryCommandOfTheReadme_andNoOther() throws IOException {
    String readme = Files.readString(BuiltHome.path().resolve("README.md"));
    assertThat(steps().stream().map(Step::command).distinct())
        .containsExactlyElementsOf(ReadmeCommands.of(readme));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandKeepsItsPromise() {
    return steps().stream()
        .map(
            step ->
                dynamicTest(
                    step.command(),
                    () -> {
                      runsBefore = runs();
                      BuiltHome.Outcome outcome = step.run();
                      assertThat(outcome.exitCode()).as(all(outcome)).isZero();
                      step.promise().isKeptBy(outcome);
                    }));
  }

  private static Promise says(String... words) {
    return outcome -> assertThat(all(outcome)).contains(words);
  }

  private static void tradesOnAPlantedEdge(BuiltHome.Outcome outcome) throws Exception {
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

  private static void sendsNothingTwice(BuiltHome.Outcome outcome) throws Exception {
    assertThat(number(found(SENT, outcome), 1)).as(all(outcome)).isZero();
    assertThat(all(outcome)).contains("unchanged, skipped", "it is not moved");
    assertThat(orderWrites()).isPositive().isEqualTo(orderWrites);
  }

  private static void isSilentWithoutEdge(BuiltHome.Outcome outcome) throws Exception {
    MatchResult decided = found(DECISIONS, outcome);
    assertThat(number(decided, 1) + number(decided, 2)).as(all(outcome)).isZero();
    assertThat(number(decided, 3)).isPositive();
    assertThat(all(outcome)).contains("The model is silent", "so every signal is HOLD");
    assertThat(report(folder.resolve("silence"))).contains("synthetic without an edge");
  }

  private static void doesOneSession(BuiltHome.Outcome outcome) {
    assertThat(all(outcome)).contains("8 bars added", "6 HOLD");
    assertThat(outcome.errors().lines().filter(line -> line.contains(" rows ")))
        .anyMatch(line -> line.startsWith("ingest"))
        .anyMatch(line -> line.startsWith("report"))
        .allMatch(line -> line.contains(" 2018-02-01 "));
  }

  private static void runsNothing(BuiltHome.Outcome outcome) throws Exception {
    assertThat(outcome.output().lines())
        .anyMatch(line -> line.matches("ingest +2018-02-01 +skip .*"))
        .anyMatch(line -> line.matches("report +2018-02-01 +run .*"))
        .allMatch(line -> line.matches("[a-z]+ +2018-02-01 +(skip|run) .*"));
    assertThat(runs()).isNotEmpty().isEqualTo(runsBefore);
  }

  private static List<String> runs() throws IOException {
    Path records = folder.resolve("sp500-warehouse/_runs");
    if (!Files.isDirectory(records)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(records)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int orderWrites() throws Exception {
    return PaperAccount.orderWrites(
        BuiltHome.path(),
        folder.resolve("warehouse/_simulator"),
        List.of("--seed", "42", "--edge", "planted", "--symbols", SYMBOLS));
  }

  private static String report(Path warehouse) throws IOException {
    try (Stream<Path> pages = Files.list(warehouse.resolve("reports"))) {
      return Files.readString(pages.findFirst().orElseThrow());
    }
  }

  private static MatchResult found(Pattern pattern, BuiltHome.Outcome outcome) {
    return pattern
        .matcher(all(outcome))
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("not said: " + pattern + "\n" + all(outcome)));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String all(BuiltHome.Outcome outcome) {
    return outcome.output() + outcome.errors();
  }
}
