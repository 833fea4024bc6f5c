package io.nightdesk.executor.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The names in a folder, which lie on disk apart from what is in its files. */
final class FolderEntries {

  private FolderEntries() {}

  /** Returns once a file made, renamed or removed there would stay so without electricity. */
  static void forceToDisk(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
