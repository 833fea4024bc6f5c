package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;

/** The commands of README.md about the reader's own files. */
class ReadmeFilesIT extends ReadmePart {

  private List<String> runsBefore;

  @BeforeAll
  void prepareTheReadersFolders() throws IOException {
    SampleBars.ownFolder(
        folder.resolve("mine"), LocalDate.of(2022, 7, 1), LocalDate.of(2024, 6, 28));
    SampleBars.listedFolder(
        folder.resolve("sp500"), LocalDate.of(2016, 6, 1), LocalDate.of(2018, 2, 1));
  }

  @Override
  void beforeEach() throws IOException {
    runsBefore = runs();
  }

  @Override
  List<Step> steps() {
    String sp500 = "--files sp500 --warehouse sp500-warehouse";
    return List.of(
        Step.warm(
            "bin/nightdesk night --files mine --warehouse mine-warehouse --as-of 2024-06-28",
            says("0 BUY, 0 SELL, 4 HOLD", "warming up")),
        Step.warm("bin/nightdesk night " + sp500 + " --as-of 2018-01-31", says("6 HOLD")),
        Step.warm("bin/nightdesk night " + sp500 + " --as-of 2018-02-01", this::doesOneSession),
        Step.warm(
            "bin/nightdesk sql \"SELECT rule, severity, count(*) AS n FROM findings GROUP BY ALL\""
                + " --warehouse sp500-warehouse",
            says(
                "zero_volume", "not_a_session", "high_below_low", "unreadable_line", "null_price")),
        Step.warm("bin/nightdesk night --as-of 2018-02-01 " + sp500 + " --plan", this::runsNothing),
        Step.warm(
            "bin/nightdesk features --as-of 2018-02-01 --warehouse sp500-warehouse",
            says("features", "unchanged, skipped")),
        Step.warm(
            "bin/nightdesk night --as-of 2018-02-01 " + sp500 + " --from risk",
            says("risk", "6 HOLD")),
        Step.warm(
            "bin/nightdesk backfill --from 2017-10-02 --to 2017-12-29 " + sp500,
            says("2017-10-02..2017-12-29", "train")));
  }

  private void doesOneSession(BuiltHome.Outcome outcome) {
    assertThat(all(outcome)).contains("8 bars added", "6 HOLD");
    assertThat(outcome.errors().lines().filter(line -> line.contains(" rows ")))
        .anyMatch(line -> line.startsWith("ingest"))
        .anyMatch(line -> line.startsWith("report"))
        .allMatch(line -> line.contains(" 2018-02-01 "));
  }

  private void runsNothing(BuiltHome.Outcome outcome) throws Exception {
    assertThat(outcome.output().lines())
        .anyMatch(line -> line.matches("ingest +2018-02-01 +skip .*"))
        .anyMatch(line -> line.matches("report +2018-02-01 +run .*"))
        .allMatch(line -> line.matches("[a-z]+ +2018-02-01 +(skip|run) .*"));
    assertThat(runs()).isNotEmpty().isEqualTo(runsBefore);
  }

  private List<String> runs() throws IOException {
    Path records = folder.resolve("sp500-warehouse/_runs");
    if (!Files.isDirectory(records)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(records)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
