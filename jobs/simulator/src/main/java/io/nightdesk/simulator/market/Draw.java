package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;

/** What a random stream is for; its number is part of the stream's coordinates. Never reordered. */
enum Draw {
  TRAITS,
  FACTOR,
  OWN,
  NEWS,
  VOLUME,
  ACTIONS,
  RANGE,
  MINUTES,
  EXTENDED_HOURS;

  /** The stream of this purpose for a path (symbol or factor) on a day. */
  CounterStream stream(long seed, int path, long epochDay) {
    return CounterStream.of(seed, ordinal(), path, epochDay);
  }
}
