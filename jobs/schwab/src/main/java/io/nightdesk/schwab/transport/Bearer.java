package io.nightdesk.schwab.transport;

import io.nightdesk.contracts.problem.Problem;

/** Where requests take their access token. */
public interface Bearer {

  /**
   * An access token that is good by the clock, renewed if need be.
   *
   * @throws Problem if there is none and none can be had without a login
   */
  String current();

  /** The broker refused this token although the clock says it is good: renew it before next use. */
  void suspect(String accessToken);
}
