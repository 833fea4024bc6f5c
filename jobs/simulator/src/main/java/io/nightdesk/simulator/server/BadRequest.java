package io.nightdesk.simulator.server;

/** A parameter that cannot be understood or is not allowed; answered with 400. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
