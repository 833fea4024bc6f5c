package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.ledger.RecordSink;
import io.nightdesk.executor.reader.SignalReader;
import io.nightdesk.executor.reader.SignalSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor ends at every line that it writes, just before and just after it is on disk. */
class CrashTest {

  private static final int ORDERS = 2;

  @TempDir Path folder;

  /** The end of the process. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private enum Moment {
    BEFORE_DISK,
    TORN,
    AFTER_DISK
  }

  private static final Moment[] WHOLE = {Moment.BEFORE_DISK, Moment.AFTER_DISK};

  /** A disk that ends the process at one of its writes. */
  private static final class CrashingDisk implements RecordSink {
    private final RecordSink disk;
    private final int at;
    private final Moment moment;
    private int writes;
    private String lastLine = "";

    CrashingDisk(RecordSink disk, int at, Moment moment) {
      this.disk = disk;
      this.at = at;
      this.moment = moment;
    }

    @Override
    public void append(byte[] line) throws IOException {
      boolean now = writes++ == at;
      lastLine = new String(line, StandardCharsets.UTF_8);
      if (now && moment == Moment.BEFORE_DISK) {
        throw new Crash();
      }
      if (now && moment == Moment.TORN) {
        disk.append(java.util.Arrays.copyOf(line, line.length / 2));
        throw new Crash();
      }
      disk.append(line);
      if (now) {
        throw new Crash();
      }
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }

  private SignalSession signals;
  private List<String> symbols;

  @BeforeEach
  void publish() {
    try (SimulatedMorning morning = new SimulatedMorning()) {
      symbols = morning.publish(folder.resolve("signals"), ORDERS);
    }
    signals = SignalReader.of(folder.resolve("signals")).read(SimulatedMorning.AS_OF);
  }

  @Test
  void eachIntentHasOneOrder_whereverTheExecutorEnds() {
    int points = 0;
    int lostBeforeTheRequest = 0;
    boolean reachedTheEnd = false;
    while (!reachedTheEnd) {
      for (Moment moment : points % 3 == 0 ? Moment.values() : WHOLE) {
        Path warehouse = folder.resolve(points + "-" + moment);
        try (SimulatedMorning morning = new SimulatedMorning()) {
          CrashingDisk[] disk = new CrashingDisk[1];
          int at = points;
          boolean crashed = runUntilCrash(warehouse, morning, at, moment, disk);
          reachedTheEnd |= !crashed;
          boolean sentNothing =
              crashed
                  && moment == Moment.AFTER_DISK
                  && disk[0].lastLine.contains("\"state\":\"SENDING\"");
          lostBeforeTheRequest += sentNothing ? 1 : 0;

          List<Intent> intents = restart(warehouse, morning);
          String point = "line " + at + " " + moment;
          assertThat(restart(warehouse, morning)).as(point).isEqualTo(intents);
          assertOneOrderEach(point, morning, intents, sentNothing ? 1 : 0);
        }
      }
      points++;
    }
    assertThat(points).as("points at which it ended").isGreaterThan(15);
    assertThat(lostBeforeTheRequest).isEqualTo(ORDERS);
  }

  private boolean runUntilCrash(
      Path warehouse, SimulatedMorning morning, int at, Moment moment, CrashingDisk[] disk) {
    PaperDesk first =
        PaperDesk.open(
            warehouse,
            morning,
            signals,
            file -> {
              disk[0] = new CrashingDisk(file, at, moment);
              return disk[0];
            },
            broker -> broker);
    try (first) {
      first.execute();
      return false;
    } catch (Crash end) {
      return true;
    }
  }

  private List<Intent> restart(Path warehouse, SimulatedMorning morning) {
    try (PaperDesk next = PaperDesk.open(warehouse, morning, signals, d -> d, b -> b)) {
      assertThat(next.execute().stopped()).isEmpty();
      assertThat(Ledger.read(LedgerFolder.of(warehouse)).hash())
          .as("replayed from the file")
          .isEqualTo(next.ledger().state().hash());
      return next.ledger().state().intents();
    }
  }

  /**
   * A process that ends between recording SENDING and the request leaves an intent without an
   * order, and the next one decides that signal again.
   */
  private void assertOneOrderEach(
      String point, SimulatedMorning morning, List<Intent> intents, int lost) {
    assertThat(morning.orderedSymbols())
        .as(point + ": one order a symbol")
        .isEqualTo(symbols.stream().sorted().toList());
    assertThat(intents).as(point).hasSize(ORDERS + lost);
    assertThat(intents)
        .filteredOn(intent -> intent.state() == IntentState.NOT_PLACED)
        .as(point)
        .hasSize(lost)
        .allMatch(intent -> intent.sequence() == 1 && intent.orderId().isEmpty());
    assertThat(intents)
        .filteredOn(intent -> intent.state() != IntentState.NOT_PLACED)
        .extracting(intent -> intent.orderId().orElseThrow())
        .as(point)
        .doesNotHaveDuplicates()
        .hasSize(ORDERS);
  }
}
