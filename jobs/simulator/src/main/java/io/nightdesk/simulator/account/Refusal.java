package io.nightdesk.simulator.account;

/** What the broker answers with a 400: the request itself is not acceptable. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message);
  }
}
