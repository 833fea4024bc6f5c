package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.simulator.account.Account;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The state of a simulation in one file, replaced whole each time. */
final class StateFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final String NAME = "simulator.json";

  /**
   * What outlives the process.
   *
   * @param origin of the market; another market is refused
   * @param clock ISO instant
   */
  record State(
      String origin,
      String clock,
      Account.Stored account,
      Tokens tokens,
      List<OrderLog.Entry> log) {}

  private final Path file;
  private final String origin;

  private StateFile(Path file, String origin) {
    this.file = file;
    this.origin = origin;
  }

  static StateFile in(Path folder, String origin) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The state folder " + folder + " cannot be made.",
              "The operating system says: " + e + ".",
              "Give --state a folder that can be written.")
          .because(e);
    }
    return new StateFile(folder.resolve(NAME), origin);
  }

  Optional<State> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      State state = JSON.readValue(file.toFile(), State.class);
      if (!state.origin().equals(origin)) {
        throw Problem.of(
            ExitCode.CONFIGURATION,
            "The state in " + file + " belongs to another market.",
            "It was written by '" + state.origin() + "', and this is '" + origin + "'.",
            "Start with the former options, or give --state another folder.");
      }
      return Optional.of(state);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  void write(State state) {
    Path written = file.resolveSibling(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(state));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The state " + file + " cannot be written.",
              "The operating system says: " + e + ".",
              "Free space or give --state another folder.")
          .because(e);
    }
  }

  private Problem unreadable(IOException e) {
    return Problem.of(
            ExitCode.INPUT,
            "The state " + file + " cannot be read.",
            "It is damaged or from another version: " + e.getMessage() + ".",
            "Remove the file to start anew, or give --state another folder.")
        .because(e);
  }
}
