package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The ledger opened for work: one process at a time, and every entry on disk when {@link #append}
 * returns. After a failed write it takes no more, so that nothing is sent that it does not know.
 */
public final class Ledger implements Closeable {

  private final LedgerFolder folder;
  private final Clock clock;
  private final LedgerLock lock;
  private final RecordSink sink;
  private final LedgerState state;
  private final Optional<String> recovery;
  private long lines;
  private String lastHash;
  private boolean failed;

  private Ledger(
      LedgerFolder folder,
      Clock clock,
      LedgerLock lock,
      RecordSink sink,
      Replay read,
      Optional<String> recovery) {
    this.folder = folder;
    this.clock = clock;
    this.lock = lock;
    this.sink = sink;
    this.state = read.state();
    this.lines = read.lines();
    this.lastHash = read.lastHash();
    this.recovery = recovery;
  }

  /**
   * Takes the lock, replays the file and cuts off a torn last line.
   *
   * @throws Problem LOCKED if another executor works here, INPUT if the file is damaged,
   *     ENVIRONMENT if it cannot be written
   */
  public static Ledger open(LedgerFolder folder, Clock clock) {
    return open(folder, clock, UnaryOperator.identity());
  }

  /** As {@link #open(LedgerFolder, Clock)}, with a layer around the file. */
  public static Ledger open(LedgerFolder folder, Clock clock, UnaryOperator<RecordSink> around) {
    try {
      Files.createDirectories(folder.path());
      LedgerLock lock = LedgerLock.take(folder.lock());
      try {
        Replay read = Replay.read(folder.ledger());
        Optional<String> recovery = keepTorn(folder, read);
        RecordSink sink = around.apply(RecordSink.endOf(folder.ledger(), read.wholeBytes()));
        return new Ledger(folder, clock, lock, sink, read, recovery);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** What the ledger says, without the lock and without changing it. */
  public static LedgerState read(LedgerFolder folder) {
    try {
      return Replay.read(folder.ledger()).state();
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The ledger " + folder.ledger() + " cannot be read.",
              e + ".",
              "Check that you may read the folder " + folder.path() + ".")
          .because(e);
    }
  }

  /** What a ledger without lines says. */
  public static LedgerState empty() {
    return new LedgerState();
  }

  /** What has been recorded so far. */
  public LedgerState state() {
    return state;
  }

  /** What had to be mended at the opening, as a sentence. */
  public Optional<String> recovery() {
    return recovery;
  }

  /** Records an entry; it is on disk when this returns. */
  public void append(LedgerEntry entry) {
    if (failed) {
      throw new IllegalStateException("the ledger takes nothing after a failed write");
    }
    state.check(entry);
    String text = LedgerLine.text(lines + 1, clock.instant(), entry, lastHash);
    failed = true;
    try {
      sink.append((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    state.apply(entry);
    lastHash = LedgerLine.parse(text, lines + 1, lastHash).hash();
    lines++;
    failed = false;
  }

  @Override
  public void close() {
    try (lock;
        sink) {
      failed = true;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Optional<String> keepTorn(LedgerFolder folder, Replay read) throws IOException {
    if (read.torn().isEmpty()) {
      return Optional.empty();
    }
    Path kept = folder.path().resolve("torn-after-" + read.lines() + ".txt");
    Files.writeString(kept, read.torn());
    return Optional.of(
        String.format(
            "The last line of the ledger was torn (%d characters after line %d): it was cut off and"
                + " kept as %s. Nothing had been sent on it.",
            read.torn().length(), read.lines(), kept));
  }

  private static Problem unwritable(LedgerFolder folder, IOException e) {
    return Problem.of(
            ExitCode.ENVIRONMENT,
            "The ledger in " + folder.path() + " cannot be written.",
            e + ".",
            "Free space on the disk and check that you may write there. No order is sent that is"
                + " not recorded first.")
        .because(e);
  }
}
