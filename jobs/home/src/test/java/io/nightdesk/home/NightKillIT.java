package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.warehouse.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights of the built home killed with SIGKILL: readers see every table as before the run or as
 * after it, and the same command again ends with the content of a night that nothing disturbed.
 *
 * <p>{@code -Dnightdesk.seed=N} repeats the moments of an earlier test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightKillIT {

  private static final boolean FULL = Boolean.getBoolean("nightdesk.full");

  /** Folds are fitted either way; for a verdict the model is judged over 250 sessions. */
  private static final LocalDate FIRST_BAR = LocalDate.of(FULL ? 2019 : 2022, FULL ? 7 : 3, 1);

  private static final String NIGHT = "2023-03-30";
  private static final String NEXT_NIGHT = "2023-03-31";
  private static final int SYMBOLS = 10;

  /** Six commits to five tables, and three: where most can go wrong between two of them. */
  private static final List<String> COMMITTING = List.of("ingest", "check");

  private static final List<String> LEARNING = List.of("features", "risk", "labels", "train");

  private static final List<String> ALL =
      List.of("ingest", "check", "features", "risk", "scan", "labels", "train", "signals");

  private final long seed = Long.getLong("nightdesk.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir private static Path folder;
  private BuiltHome home;
  private Map<String, Map<String, String>> afterFirst;

  @BeforeAll
  void undisturbedNight() throws Exception {
    System.out.println("moments of the kills: -Dnightdesk.seed=" + seed);
    home = new BuiltHome(folder);
    RandomBars.write(folder.resolve("mine"), SYMBOLS, FIRST_BAR, LocalDate.parse(NEXT_NIGHT));
    BuiltHome.Outcome first = home.nightdesk(night(NIGHT, "first"));
    assertThat(first.exitCode()).as(first.errors()).isZero();
    assertThat(first.errors()).contains("fitted");
    assertThat(first.errors().contains("warming up")).as(first.errors()).isNotEqualTo(FULL);
    afterFirst = Published.in(folder.resolve("first"));
    assertThat(afterFirst.get("latest_signals")).containsOnlyKeys(NIGHT);
  }

  /** In full its rerun is killed once more, on its way to the signals. */
  @Test
  void killedNightEndsAsTheUndisturbedOne() throws Exception {
    kill(NIGHT, "killed", moment(random.nextDouble(), FULL ? COMMITTING : LEARNING));
    assertWhole(Published.in(folder.resolve("killed")), nothing(), afterFirst);
    if (FULL) {
      kill(NIGHT, "killed", moment(random.nextDouble(), LEARNING));
      assertWhole(Published.in(folder.resolve("killed")), nothing(), afterFirst);
    }
    healed(NIGHT, "killed", "first", afterFirst);
  }

  @Test
  void lastNightsSignalsStayPublished_whileTheNextNightIsKilled() throws Exception {
    copy("first", "next");
    kill(NEXT_NIGHT, "next", moment(random.nextDouble(), COMMITTING));
    Map<String, Map<String, String>> seen = Published.in(folder.resolve("next"));
    assertThat(seen.get("latest_signals")).isEqualTo(afterFirst.get("latest_signals"));
    afterFirst.forEach(
        (name, dates) -> {
          Map<String, String> kept = new TreeMap<>(seen.get(name));
          kept.keySet().retainAll(datedOf(dates).keySet());
          assertThat(kept).as(name).isEqualTo(datedOf(dates));
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void nightKilledAnywhereEndsAsTheUndisturbedOne() throws Exception {
    for (int i = 0; i < 4; i++) {
      String warehouse = "anywhere-" + i;
      kill(NIGHT, warehouse, moment((i + random.nextDouble()) / 4, ALL));
      assertWhole(Published.in(folder.resolve(warehouse)), nothing(), afterFirst);
      healed(NIGHT, warehouse, "first", afterFirst);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void nextNightKilledAnywhereEndsAsTheUndisturbedOne() throws Exception {
    copy("first", "second");
    BuiltHome.Outcome second = home.nightdesk(night(NEXT_NIGHT, "second"));
    assertThat(second.exitCode()).as(second.errors()).isZero();
    Map<String, Map<String, String>> afterSecond = Published.in(folder.resolve("second"));
    assertThat(afterSecond.get("latest_signals")).containsOnlyKeys(NEXT_NIGHT);
    for (int i = 0; i < 2; i++) {
      String warehouse = "second-" + i;
      copy("first", warehouse);
      kill(NEXT_NIGHT, warehouse, moment((i + random.nextDouble()) / 2, ALL));
      assertWhole(Published.in(folder.resolve(warehouse)), afterFirst, afterSecond);
      healed(NEXT_NIGHT, warehouse, "second", afterSecond);
    }
  }

  private KillMoment moment(double share, List<String> stages) {
    return KillMoment.at(share, stages, folder.resolve("first"), NIGHT);
  }

  private Map<String, Map<String, String>> nothing() {
    Map<String, Map<String, String>> nothing = new TreeMap<>(afterFirst);
    nothing.replaceAll((name, dates) -> Map.of());
    return nothing;
  }

  /** What has no date may be replaced as a whole by the next night. */
  private static Map<String, String> datedOf(Map<String, String> dates) {
    Map<String, String> dated = new TreeMap<>(dates);
    dated.remove("*");
    return dated;
  }

  /** Ends the process and all that it started, as the kernel does when memory runs out. */
  private void kill(String asOf, String warehouse, KillMoment moment) throws Exception {
    System.out.println("kill of " + warehouse + ": " + moment);
    long begun = moment.begun(folder.resolve(warehouse));
    Process process = home.start(night(asOf, warehouse));
    assertThat(moment.await(process, folder.resolve(warehouse), begun))
        .as("the night is still at work at %s", moment)
        .isTrue();
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 9);
    for (ProcessHandle each : all) {
      each.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private void healed(
      String asOf, String warehouse, String reference, Map<String, Map<String, String>> content)
      throws Exception {
    BuiltHome.Outcome rerun = home.nightdesk(night(asOf, warehouse));
    assertThat(rerun.exitCode()).as(rerun.errors()).isZero();
    RunLedger expected = RunLedger.read(folder.resolve(reference));
    RunLedger healed = RunLedger.read(folder.resolve(warehouse));
    for (String table : content.keySet()) {
      assertThat(healed.sessions(table)).as(table).isEqualTo(expected.sessions(table));
    }
    assertThat(Published.in(folder.resolve(warehouse))).isEqualTo(content);
  }

  /** Every table and view is as before the night or as after it, with nothing in between. */
  private static void assertWhole(
      Map<String, Map<String, String>> seen,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after) {
    seen.forEach(
        (name, dates) -> assertThat(dates).as(name).isIn(before.get(name), after.get(name)));
  }

  /** Small folds of features that need little past, so that there are many of them. */
  private static String[] night(String asOf, String warehouse) {
    return new String[] {
      "night",
      "--as-of",
      asOf,
      "--files",
      "mine",
      "--warehouse",
      warehouse,
      "--driver-memory",
      "1g",
      "--set",
      "learn.rounds=10",
      "--set",
      "learn.minimum-history=60",
      "--set",
      "learn.minimum-training-sessions=120",
      "--set",
      "learn.features=[roc_5, rsi_14, natr_14, gap_1, hv_20]"
    };
  }

  private void copy(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(to).resolve(source.relativize(file).toString()));
      }
    }
  }
}
