package io.nightdesk.simulator.market;

/** Whether news drives the sessions after it. */
public enum Edge {
  /** The same draws without drift: nothing can be learned. */
  NONE,
  /** A drift in the direction of the gap follows news; see {@link PlantedEdge}. */
  PLANTED
}
