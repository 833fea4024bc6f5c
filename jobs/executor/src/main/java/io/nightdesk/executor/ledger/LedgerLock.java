package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The operating system's lock that lets one executor work; gone with its process. */
final class LedgerLock implements Closeable {

  /**
   * The locks of this process: closing a second channel of a file would release the first one's
   * lock on it, so none may be opened.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LedgerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock, or says that another executor holds it. */
  static LedgerLock take(Path lockFile) throws IOException {
    Path file = lockFile.toAbsolutePath().normalize();
    if (!OURS.add(file)) {
      throw held(file);
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      if (!taken) {
        throw held(file);
      }
      String process = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
      return new LedgerLock(file, channel);
    } finally {
      if (!taken) {
        OURS.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OURS.remove(file);
  }

  private static Problem held(Path file) {
    return Problem.of(
        ExitCode.LOCKED,
        "Another executor works on this warehouse.",
        "It holds the lock " + file + ", in which it wrote its process number.",
        "Wait until it has ended, then run the same command again: nothing is sent twice.");
  }
}
