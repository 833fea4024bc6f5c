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
  private static final LocalDate FIRST_BAR = LocalDate.of(FULL ? 2020 : 2022, FULL ? 7 : 3, 1);

  private static final String NIGHT = "2023-03-30";
  private static final String NEXT_NIGHT = "2023-03-31";
  private static final int SYMBOLS = 20;

  /** Six commits to five tables, and three: where most can go wrong between two of them. */
  private static final List<String> COMMITTING = List.of("ingest", "check");

  private static final List<String> ALL =
      List.of("ingest", "check", "features", "risk", "scan", "labels", "train", "signals");

  private final long seed = Long.getLong("nightdesk.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @TempDir private static Path folder;
  private BuiltHome home;
  private Map<String, Map<String, String>> afterFirst;
  private Map<String, Map<String, String>> afterSecond;

  @BeforeAll
  void undisturbedNights() throws Exception {
    System.out.println("moments of the kills: -Dnightdesk.seed=" + seed);
    home = new BuiltHome(folder);
    RandomBars.write(folder.resolve("mine"), SYMBOLS, FIRST_BAR, LocalDate.parse(NEXT_NIGHT));
    BuiltHome.Outcome first = home.nightdesk(night(NIGHT, "first"));
    assertThat(first.exitCode()).as(first.errors()).isZero();
    assertThat(first.errors()).contains("fitted");
    assertThat(first.errors().contains("warming up")).as(first.errors()).isNotEqualTo(FULL);
    copy("first", "second");
    BuiltHome.Outcome second = home.nightdesk(night(NEXT_NIGHT, "second"));
    assertThat(second.exitCode()).as(second.errors()).isZero();
    afterFirst = Published.in(folder.resolve("first"));
    afterSecond = Published.in(folder.resolve("second"));
    assertThat(afterFirst.get("latest_signals")).containsOnlyKeys(NIGHT);
    assertThat(afterSecond.get("latest_signals")).containsOnlyKeys(NEXT_NIGHT);
  }

  @Test
  void firstNightKilled_whereItCommitsMost() throws Exception {
    killedFirstNight("committing", KillMoment.at(random.nextDouble(), COMMITTING, first(), NIGHT));
  }

  @Test
  void secondNightKilled_whileTheSignalsOfTheFirstArePublished() throws Exception {
    for (int i = 0; i < (FULL ? 2 : 1); i++) {
      String warehouse = "next-" + i;
      copy("first", warehouse);
      double share = (i + random.nextDouble()) / (FULL ? 2 : 1);
      KillMoment moment = KillMoment.at(share, ALL, folder.resolve("second"), NEXT_NIGHT);
      kill(NEXT_NIGHT, warehouse, moment);

      Map<String, Map<String, String>> seen = Published.in(folder.resolve(warehouse));
      assertWhole(seen, afterFirst, afterSecond);
      if (RunLedger.read(folder.resolve(warehouse)).runs().stream()
          .noneMatch(
              r -> r.stage().equals("signals") && r.asOf().equals(NEXT_NIGHT) && r.finished())) {
        assertThat(seen.get("latest_signals")).isEqualTo(afterFirst.get("latest_signals"));
      }
      healed(NEXT_NIGHT, warehouse, "second", afterSecond);
    }
  }

  @Test
  void firstNightKilled_anywhere() throws Exception {
    for (int i = 0; i < (FULL ? 5 : 0); i++) {
      double share = (i + random.nextDouble()) / 5;
      killedFirstNight("anywhere-" + i, KillMoment.at(share, ALL, first(), NIGHT));
    }
  }

  private void killedFirstNight(String warehouse, KillMoment moment) throws Exception {
    kill(NIGHT, warehouse, moment);
    Map<String, Map<String, String>> nothing = new TreeMap<>(afterFirst);
    nothing.replaceAll((name, dates) -> Map.of());
    assertWhole(Published.in(folder.resolve(warehouse)), nothing, afterFirst);
    healed(NIGHT, warehouse, "first", afterFirst);
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

  private Path first() {
    return folder.resolve("first");
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
