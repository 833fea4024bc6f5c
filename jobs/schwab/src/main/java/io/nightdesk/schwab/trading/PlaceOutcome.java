package io.nightdesk.schwab.trading;

/**
 * What is known after one attempt to place an order. An order that may have arrived is never
 * reported as refused.
 */
public sealed interface PlaceOutcome {

  /** Accepted under an id. Read the order back and compare before believing the id. */
  record Acknowledged(long orderId) implements PlaceOutcome {}

  /** Accepted, without an id of this account: find the order in the list. */
  record AcknowledgedWithoutId(String reason) implements PlaceOutcome {}

  /** The broker refused it (4xx); final. */
  record Refused(int status, String message) implements PlaceOutcome {}

  /** Nothing left this machine: no connection, no token, over the rate limit, or no permit. */
  record NotSent(String reason) implements PlaceOutcome {}

  /** It may or may not have arrived: look for it in the list of orders; do not send it again. */
  record Unknown(String reason) implements PlaceOutcome {}
}
