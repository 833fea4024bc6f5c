package io.nightdesk.nightly.ingest;

/** Told how far an ingest is. */
@FunctionalInterface
public interface Progress {

  /**
   * @param what what is being fetched: {@code daily bars}, {@code 1-minute bars}
   * @param done symbols done so far
   * @param total symbols in all
   */
  void at(String what, int done, int total);
}
