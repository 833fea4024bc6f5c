package io.nightdesk.simulator.market;

/** Which part of the day minute bars come from. */
public enum Hours {
  REGULAR,
  EXTENDED
}
