package io.nightdesk.schwab.auth;

import io.nightdesk.schwab.transport.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One holder at a time among all threads and processes of this machine: a lock of the operating
 * system, gone with its process, on a file beside the guarded one; and, because such a lock does
 * not tell threads of one process apart, a lock in memory around it.
 */
final class FileMutex {

  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Path guarded;
  private final Path lockFile;
  private final Duration patience;
  private final Waiting waiting;
  private final ReentrantLock threads;

  FileMutex(Path guarded, Duration patience, Waiting waiting) {
    this.guarded = guarded;
    this.patience = patience;
    this.waiting = waiting;
    lockFile = guarded.resolveSibling(guarded.getFileName() + ".lock");
    threads =
        THREADS.computeIfAbsent(lockFile.toAbsolutePath().normalize(), path -> new ReentrantLock());
  }

  <T> T holding(Supplier<T> work) {
    threads.lock();
    try {
      TokenFile.prepareFolder(guarded);
      try (FileChannel channel =
          FileChannel.open(
              lockFile,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              TokenFile.OWNER_ONLY)) {
        acquire(channel); // released when the channel closes
        return work.get();
      }
    } catch (IOException failure) {
      throw AuthProblems.notWritable(lockFile, TokenFile.reason(failure));
    } finally {
      threads.unlock();
    }
  }

  private void acquire(FileChannel channel) throws IOException {
    long start = waiting.nanoTime();
    while (!isAcquired(channel)) {
      if (waiting.nanoTime() - start >= patience.toNanos()) {
        throw AuthProblems.locked(lockFile, patience.toSeconds());
      }
      try {
        waiting.sleep(BETWEEN_TRIES);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw AuthProblems.locked(lockFile, 0);
      }
    }
  }

  private static boolean isAcquired(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByAnotherClassLoader) {
      return false;
    }
  }
}
