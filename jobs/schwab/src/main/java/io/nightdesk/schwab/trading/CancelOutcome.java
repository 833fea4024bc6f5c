package io.nightdesk.schwab.trading;

/**
 * What is known after one attempt to cancel. Accepted is not cancelled: the order can still fill.
 */
public sealed interface CancelOutcome {

  /** The broker took the cancel; read the order to see what became of it. */
  record Accepted() implements CancelOutcome {}

  /** The broker refused it (4xx), perhaps because the order is already final. */
  record Refused(int status, String message) implements CancelOutcome {}

  /** Nothing left this machine. */
  record NotSent(String reason) implements CancelOutcome {}

  /** It may or may not have arrived: read the order. */
  record Unknown(String reason) implements CancelOutcome {}
}
