package io.nightdesk.nightly.report.page;

/**
 * Where the bars come from.
 *
 * @param kind real or synthetic
 * @param description in words, such as {@code simulator, seed 42} or {@code files in data}
 */
public record MarketOrigin(Kind kind, String description) {

  /** What a market's signals are worth. */
  public enum Kind {
    /** Recorded from an exchange. */
    REAL,
    /** Made by the simulator, with an edge that a model can find. */
    SYNTHETIC_PLANTED_EDGE,
    /** Made by the simulator, without any edge. */
    SYNTHETIC_NO_EDGE
  }
}
