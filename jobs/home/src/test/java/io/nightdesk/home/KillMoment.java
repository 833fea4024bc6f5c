package io.nightdesk.home;

import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a night is killed: so long after a stage has begun. Told from an undisturbed night, so that
 * a share of the whole night's time becomes a moment within one of its stages.
 */
record KillMoment(String stage, long millisIntoStage) {

  private static final long PATIENCE_MILLIS = 300_000;

  /** So far into a stage at most: it may be faster than it was when nothing disturbed it. */
  private static final double LATEST = 0.7;

  /**
   * The moment at a share of the time that the stages took.
   *
   * @param share of all stages named, 0 to 1
   */
  static KillMoment at(double share, List<String> stages, Path undisturbed, String asOf) {
    List<RunRecord> runs =
        RunLedger.read(undisturbed).runs().stream()
            .filter(run -> run.asOf().equals(asOf) && stages.contains(run.stage()))
            .toList();
    double left = share * runs.stream().mapToDouble(RunRecord::seconds).sum();
    for (RunRecord run : runs) {
      if (left < run.seconds()) {
        return new KillMoment(
            run.stage(), Math.round(Math.min(left, LATEST * run.seconds()) * 1000));
      }
      left -= run.seconds();
    }
    RunRecord last = runs.get(runs.size() - 1);
    return new KillMoment(last.stage(), Math.round(LATEST * last.seconds() * 1000));
  }

  /** How often the stage has begun so far. */
  long begun(Path warehouse) throws IOException {
    Path runs = warehouse.resolve("_runs");
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("-" + stage + ".json"))
          .count();
    }
  }

  /** Waits for the moment; whether the process is still at work then. */
  boolean await(Process night, Path warehouse, long begunBefore)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (night.isAlive() && begun(warehouse) <= begunBefore) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("stage " + stage + " never began");
      }
      Thread.sleep(5);
    }
    Thread.sleep(millisIntoStage);
    return night.isAlive();
  }
}
