package io.nightdesk.stages.learn;

import java.util.Optional;

/** Keeps trained folds, which never change, under the hash of what went into them. */
public interface FoldStore {

  Optional<byte[]> find(String modelId);

  /** Keeps a model; whoever looks sees it whole or not at all. */
  void keep(String modelId, byte[] model);
}
