package io.nightdesk.nightly.status;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks whether a run holds the warehouse, by a shared lock given back at once. */
final class LockProbe {

  private LockProbe() {}

  static boolean isHeld(Path warehouse) {
    Path file = warehouse.resolve("_lock");
    if (!Files.isReadable(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
