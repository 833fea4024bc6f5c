package io.nightdesk.nightly.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.check.CheckResult;
import io.nightdesk.stages.check.CheckStage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate against real history whose defects are listed: every one of a kind that a single bar or
 * series shows is found under its name. With {@code -Dnightdesk.full=true} on all symbols, else on
 * those of the kinds below.
 */
@Tag("data")
class KnownDefectsTest {

  private static final Path DATA = Path.of(System.getProperty("nightdesk.data", "absent"));
  private static final boolean FULL = Boolean.getBoolean("nightdesk.full");
  private static final LocalDate FROM = LocalDate.of(2013, 2, 8);
  private static final LocalDate TO = LocalDate.of(2018, 2, 7);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Which rules stand for which kind of defect. */
  private static final Map<String, Set<String>> RULES =
      Map.of(
          "null_price", Set.of("null_price"),
          "high_below_low", Set.of("high_below_low"),
          "outside_range", Set.of("outside_range", "high_below_low"),
          "zero_volume", Set.of("zero_volume"),
          "missing_row", Set.of("missing_row"),
          "unadjusted_action", Set.of("unexplained_break", "action_not_applied"),
          "adjustment_error", Set.of("sources_differ"));

  /** The misdated bars whose false move and reversal exceed 15 %. */
  private static final List<String> LARGE_REVERSALS =
      List.of(
          "COP 2017-09-14", "EFX 2017-09-14", "MPC 2017-09-14", "MRO 2017-09-14", "NWL 2017-09-14");

  private static final Set<String> MISDATED =
      Set.of("misdated_repeat", "stale_bar", "misdated_reversal");

  private record Defect(String symbol, String date, String kind) {
    String place() {
      return symbol + " " + date;
    }
  }

  @TempDir static Path folder;

  private static final List<Defect> DEFECTS = new ArrayList<>();

  /** By symbol and each session that a finding names, the rules. */
  private static final Map<String, Set<String>> FOUND = new HashMap<>();

  private static final List<Row> FINDINGS = new ArrayList<>();
  private static long bars;

  @BeforeAll
  static void check() throws IOException {
    assumeThat(DATA.resolve("sources.csv"))
        .as("real market data, named by the system property nightdesk.data")
        .exists();
    for (String line : Files.readAllLines(DATA.resolve("known_defects_daily_2013_2018.csv"))) {
      List<String> fields = CsvLine.fields(line);
      DEFECTS.add(new Defect(fields.get(0), fields.get(1), fields.get(2)));
    }
    Delivery delivery =
        FileSource.open(FULL ? DATA : sample(), Optional.empty())
            .read(SharedSpark.session(), TO, Instant.parse("2018-02-08T01:00:00Z"));
    CheckResult result =
        CheckStage.daily(
            delivery.bars(),
            delivery.universe(),
            delivery.actions(),
            new CheckSettings(0.15, 0.5, 0.005, 0.5, 2, 0.1),
            new SessionRange(FROM, TO));
    FINDINGS.addAll(result.findings().collectAsList());
    bars = result.bars().where("as_of = session").count();
    result.release();
    delivery.release();
    for (Row finding : FINDINGS) {
      for (String date : dates(finding)) {
        FOUND
            .computeIfAbsent(finding.getAs("symbol") + " " + date, k -> new TreeSet<>())
            .add(finding.getAs("rule"));
      }
    }
  }

  @Test
  void everyDefectOfABarOrASeriesIsFoundUnderItsName() {
    List<String> missed = new ArrayList<>();
    for (Defect defect : DEFECTS) {
      Set<String> rules = RULES.getOrDefault(defect.kind(), Set.of());
      if (!rules.isEmpty() && rules.stream().noneMatch(rulesAt(defect.place())::contains)) {
        missed.add(defect.toString());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyLargeReversalIsFound_byTheMoveAsWellAsByTheCopy() {
    for (String place : LARGE_REVERSALS) {
      assertThat(rulesAt(place)).as(place).contains("misdated_reversal", "misdated_repeat");
    }
  }

  @Test
  void misdatedBarsAreFoundAsCopies() {
    List<Defect> misdated =
        DEFECTS.stream()
            .filter(d -> d.kind().equals("misdated_bar"))
            .filter(d -> FULL || symbols().contains(d.symbol()))
            .toList();
    long found =
        misdated.stream()
            .filter(d -> rulesAt(d.place()).stream().anyMatch(MISDATED::contains))
            .count();
    assertThat((double) found / misdated.size()).isGreaterThan(FULL ? 0.975 : 0.9);
  }

  @Test
  void falseAlarmsAreRarerThanOneInAThousandBars() {
    Set<String> known = new HashSet<>();
    DEFECTS.forEach(d -> known.add(d.place()));
    long unexplained =
        FINDINGS.stream()
            .filter(f -> !f.getAs("symbol").equals("*"))
            .filter(f -> !Set.of("misdated_repeat", "stale_bar").contains(f.getAs("rule")))
            .filter(
                f ->
                    dates(f).stream()
                        .noneMatch(date -> known.contains(f.getAs("symbol") + " " + date)))
            .count();
    assertThat(unexplained).isLessThanOrEqualTo(bars / 1000);
  }

  @Test
  void noSessionOfThisHistoryIsRefused() {
    assumeThat(FULL).as("a sample has too few symbols for its counts to mean anything").isTrue();
    assertThat(FINDINGS).noneMatch(f -> f.getAs("severity").equals("refuse"));
  }

  private static Set<String> rulesAt(String place) {
    return FOUND.getOrDefault(place, Set.of());
  }

  private static List<String> dates(Row finding) {
    List<String> dates = new ArrayList<>(List.of(finding.getAs("session").toString()));
    Matcher named = DATE.matcher(finding.getAs("observed"));
    while (!finding.getAs("rule").equals("missing_row") && named.find()) {
      dates.add(named.group());
    }
    return dates;
  }

  private static Set<String> symbols() {
    Set<String> symbols = new TreeSet<>();
    DEFECTS.stream().filter(d -> RULES.containsKey(d.kind())).forEach(d -> symbols.add(d.symbol()));
    LARGE_REVERSALS.forEach(place -> symbols.add(place.substring(0, place.indexOf(' '))));
    return symbols;
  }

  /** The daily files with the symbols of interest only. */
  private static Path sample() throws IOException {
    Files.write(
        folder.resolve("sources.csv"),
        Files.readAllLines(DATA.resolve("sources.csv")).stream()
            .filter(l -> l.startsWith("file,") || l.startsWith("daily_") || l.contains(",actions"))
            .filter(l -> !l.contains("benchmarks"))
            .map(l -> l.replace(".gz", ""))
            .toList());
    Set<String> symbols = symbols();
    for (SourceFile file : SourceList.of(DATA)) {
      Path copy = folder.resolve(file.name().replace(".gz", ""));
      boolean listed =
          Files.readString(folder.resolve("sources.csv")).contains(copy.getFileName() + ",");
      if (listed) {
        copy(file, copy, symbols);
      }
    }
    return folder;
  }

  private static void copy(SourceFile file, Path copy, Set<String> symbols) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
      lines.write(file.layout().header() + "\n");
      CsvFile.read(
          file.path(),
          file.layout(),
          (number, line) -> {
            if (symbols.contains(line.substring(0, line.indexOf(',')))) {
              write(lines, line);
            }
          });
    }
  }

  private static void write(BufferedWriter lines, String line) {
    try {
      lines.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
