package io.nightdesk.executor.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where lines of the ledger go. */
public interface RecordSink extends Closeable {

  /** Returns once the line is on disk and not merely with the operating system. */
  void append(byte[] line) throws IOException;

  /** The end of a file, cut to a length first. */
  static RecordSink endOf(Path file, long length) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
    channel.force(true);
    FolderEntries.forceToDisk(file.toAbsolutePath().getParent());
    return new RecordSink() {
      @Override
      public void append(byte[] line) throws IOException {
        long before = channel.position();
        try {
          ByteBuffer bytes = ByteBuffer.wrap(line);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        } catch (IOException e) {
          channel.truncate(before);
          throw e;
        }
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
