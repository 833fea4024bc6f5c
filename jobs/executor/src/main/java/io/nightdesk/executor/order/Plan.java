package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import java.util.List;

/**
 * What is to be sent and what is not.
 *
 * @param intents in the order of sending; those that an earlier run recorded and did not send come
 *     first
 */
public record Plan(List<Intent> intents, List<Skipped> skipped) {

  /** A signal that becomes no order. */
  public record Skipped(String symbol, String signal, String reason) {}

  public Plan {
    intents = List.copyOf(intents);
    skipped = List.copyOf(skipped);
  }
}
