package io.nightdesk.schwab.transport;

import java.util.Optional;

/** What one sending came to. */
public sealed interface Attempt {

  /** An answer came, whatever its status. */
  record Answered(Answer answer) implements Attempt {}

  /** No connection was made: the other side has seen nothing. */
  record NotSent(String reason) implements Attempt {}

  /**
   * Sent, at least in part, and no whole answer came: whether it took effect is unknown.
   *
   * @param head status and headers, if those came
   */
  record Lost(String reason, Optional<Answer> head) implements Attempt {}
}
