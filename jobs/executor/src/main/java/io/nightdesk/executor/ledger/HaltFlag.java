package io.nightdesk.executor.ledger;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The file whose presence stops every new order. It needs neither ledger nor configuration nor
 * broker; where it cannot be seen whether it is there, it is taken to be.
 */
public final class HaltFlag {

  private final Path file;

  private HaltFlag(Path file) {
    this.file = file;
  }

  public static HaltFlag in(LedgerFolder folder) {
    return new HaltFlag(folder.halted());
  }

  /** Whether new orders are stopped. */
  public boolean isRaised() {
    return !Files.notExists(file);
  }

  /** Refuses to go on while new orders are stopped. */
  public void refuseIfRaised() {
    if (isRaised()) {
      throw Problem.of(
          ExitCode.HALTED,
          "Orders are halted.",
          text().orElse("It was lifted just now") + ".",
          "When the reason is gone, run: nightdesk resume");
    }
  }

  /** What was written when it was raised; empty if it is not. */
  public Optional<String> text() {
    if (!isRaised()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      return Optional.of("the reason in " + file + " cannot be read");
    }
  }

  /** Stops new orders; raising it again keeps the first reason and adds the later one. */
  public void raise(String reason, String person, Instant at) {
    String earlier = text().map(text -> text + "\n").orElse("");
    String line = at + " " + person + ": " + reason.replaceAll("\\s+", " ").strip() + "\n";
    try {
      Files.createDirectories(file.getParent());
      Path written = Files.createTempFile(file.getParent(), "halted", ".new");
      Files.write(written, (earlier + line).getBytes(StandardCharsets.UTF_8));
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FolderEntries.forceToDisk(file.getParent());
    } catch (IOException e) {
      raiseEmpty(e);
    }
  }

  /** Lets orders go again; returns what had been written, empty if nothing was stopped. */
  public Optional<String> lower() {
    Optional<String> text = text();
    try {
      if (Files.deleteIfExists(file)) {
        FolderEntries.forceToDisk(file.getParent());
      }
      return text;
    } catch (IOException e) {
      throw unchangeable("The halt cannot be lifted.", e);
    }
  }

  /** On a full disk a name can often still be entered where no text can be written. */
  private void raiseEmpty(IOException why) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
      throw unchangeable("The halt cannot be recorded.", why);
    }
  }

  private Problem unchangeable(String problem, IOException e) {
    return Problem.of(
            ExitCode.ENVIRONMENT,
            problem,
            e + ".",
            "Create or remove the file "
                + file.toAbsolutePath()
                + " by hand; its presence alone halts.")
        .because(e);
  }
}
