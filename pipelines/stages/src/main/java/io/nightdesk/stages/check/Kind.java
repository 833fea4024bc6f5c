package io.nightdesk.stages.check;

/** What a row of the evaluation stands for. */
enum Kind {
  /** A delivered version that is not the bar of its session. */
  ASIDE,
  /** The bar of its session. */
  CHOSEN,
  /** No bar, though one was expected. */
  MISSING,
  /** An earlier bar again, because a later one says something of it. */
  AGAIN,
  /** The bar of a session before the range, for counting only. */
  BEFORE
}
