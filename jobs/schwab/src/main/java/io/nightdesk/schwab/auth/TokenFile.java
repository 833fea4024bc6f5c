package io.nightdesk.schwab.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.schwab.transport.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reading and replacing the file. It is replaced as a whole: a new file beside it is filled, forced
 * to disk and renamed over it, so that a reader or a crash finds the old tokens or the new.
 */
final class TokenFile {

  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<Set<PosixFilePermission>> FOLDER_OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private TokenFile() {}

  /** The tokens in the file; empty if there is no file. */
  static Optional<Tokens> read(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!OWNERS.containsAll(permissions)) {
        throw AuthProblems.notPrivate(file, PosixFilePermissions.toString(permissions));
      }
      return Optional.of(parse(file, Files.readAllBytes(file)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (UnsupportedOperationException noPermissions) {
      throw AuthProblems.notPrivatisable(folder(file)).because(noPermissions);
    } catch (IOException unreadable) {
      throw AuthProblems.unreadable(file, "cannot be read (" + reason(unreadable) + ")");
    }
  }

  /** Puts the tokens in the place of the file's; the caller holds the lock. */
  static void replace(Path file, Tokens tokens) throws IOException {
    prepareFolder(file);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh); // left by a killed program
    try {
      Files.createFile(fresh, OWNER_ONLY);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer content = ByteBuffer.wrap(Json.bytes(json(tokens)));
        while (content.hasRemaining()) {
          channel.write(content);
        }
        channel.force(true);
      }
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
    try (FileChannel folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  static void prepareFolder(Path file) throws IOException {
    try {
      Files.createDirectories(folder(file), FOLDER_OWNER_ONLY);
    } catch (UnsupportedOperationException noPermissions) {
      throw AuthProblems.notPrivatisable(folder(file)).because(noPermissions);
    }
  }

  /** What went wrong, without the path that the caller names anyway. */
  static String reason(IOException failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsafe) {
      throw new IOException("the file system cannot replace a file at once", unsafe);
    }
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().getParent();
  }

  private static ObjectNode json(Tokens tokens) {
    return Json.object()
        .put("version", 1)
        .put("origin", tokens.origin())
        .put("logged_in_at", tokens.loggedInAt().toString())
        .put("access_ends_at", tokens.accessEndsAt().toString())
        .put("access_token", tokens.accessToken())
        .put("refresh_token", tokens.refreshToken());
  }

  private static Tokens parse(Path file, byte[] content) {
    JsonNode json;
    try {
      json = Json.parse(content);
    } catch (IOException broken) {
      // Not kept as a cause: the parser's message quotes the content.
      throw AuthProblems.unreadable(file, "does not hold whole JSON");
    }
    return new Tokens(
        text(file, json, "origin"),
        text(file, json, "access_token"),
        time(file, json, "access_ends_at"),
        text(file, json, "refresh_token"),
        time(file, json, "logged_in_at"));
  }

  private static String text(Path file, JsonNode json, String field) {
    return Json.text(json, field)
        .orElseThrow(() -> AuthProblems.unreadable(file, "lacks the field " + field));
  }

  private static Instant time(Path file, JsonNode json, String field) {
    return Json.time(json, field)
        .orElseThrow(() -> AuthProblems.unreadable(file, "lacks the time " + field));
  }
}
