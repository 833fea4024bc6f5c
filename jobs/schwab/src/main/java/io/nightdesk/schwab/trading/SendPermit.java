package io.nightdesk.schwab.trading;

/**
 * The last look before an order leaves: asked once, when token and rate limit are settled and the
 * next thing is the sending. This is where a halt that came meanwhile takes effect.
 */
@FunctionalInterface
public interface SendPermit {

  /** Whether the order may still be sent. */
  boolean granted();
}
