package io.nightdesk.simulator.account;

/** How an order relates to its children. */
public enum Strategy {
  /** No children. */
  SINGLE,
  /** The children become live when it fills. */
  TRIGGER,
  /** Nothing but two children, of which one cancels the other. */
  OCO
}
