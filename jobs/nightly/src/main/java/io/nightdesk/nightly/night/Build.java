package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.functions.FunctionsMarker;
import io.nightdesk.quant.Check;
import io.nightdesk.stages.bars.BarFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which code runs: the version for people, and the hash of the jars whose code decides what is
 * published.
 */
public record Build(String version, String codeHash) {

  private static final List<Class<?>> DECIDING =
      List.of(Check.class, TableContract.class, FunctionsMarker.class, BarFrame.class);

  /** The build that this process runs. */
  public static Build current() {
    return new Build(
        Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
            .orElse("development"),
        hashOfCode());
  }

  /** Version and the start of the hash, as published with each signal. */
  public String text() {
    return version + "+" + codeHash.substring(0, 12);
  }

  private static String hashOfCode() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> each : DECIDING) {
        Path place = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(place)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(Files.readAllBytes(file));
          }
        }
      }
      return RowHash.hex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
