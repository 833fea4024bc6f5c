package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One writer per warehouse: a lock of the operating system, gone with the process. */
public final class WarehouseLock implements AutoCloseable {

  private final FileChannel channel;

  private WarehouseLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock or refuses at once.
   *
   * @throws Problem (LOCKED) while another process writes; (ENVIRONMENT) without write permission
   */
  public static WarehouseLock take(Path warehouse) {
    Path file = warehouse.resolve("_lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw Problem.of(
            ExitCode.LOCKED,
            "Another run is writing to the warehouse " + warehouse + ".",
            "It holds the lock " + file + ".",
            "Wait until it ends (nightdesk status shows it), or name another folder by --warehouse.");
      }
      return new WarehouseLock(channel);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The warehouse " + warehouse + " cannot be written.",
              "The lock file " + file + " cannot be opened: " + e.getMessage() + ".",
              "Check the folder's permissions, or name another by --warehouse.")
          .because(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("the lock cannot be released", e);
    }
  }
}
