package io.nightdesk.executor.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which part of a bracket an order is. */
public enum Role {
  ENTRY,
  PROFIT_TARGET,
  STOP;

  /** The role as it is stored. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
