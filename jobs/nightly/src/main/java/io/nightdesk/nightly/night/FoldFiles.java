package io.nightdesk.nightly.night;

import io.nightdesk.nightly.warehouse.WholeFile;
import io.nightdesk.stages.learn.FoldStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Trained folds as files, named by the hash of what went into them. */
final class FoldFiles implements FoldStore {

  private final Path folder;

  FoldFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> find(String modelId) {
    Path file = file(modelId);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(String modelId, byte[] model) {
    WholeFile.write(file(modelId), model);
  }

  private Path file(String modelId) {
    return folder.resolve(modelId.substring(0, 2)).resolve(modelId + ".ubj");
  }
}
