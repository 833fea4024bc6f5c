package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes beside the file, forces it to disk, then renames: readers see the old or the new. */
  public static void write(Path file, byte[] bytes) {
    Path next =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".next");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true); // the new name, too
      }
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The file " + file + " cannot be written.",
              e + ".",
              "Check space and permissions of the warehouse folder, or name another by --warehouse.")
          .because(e);
    }
  }
}
