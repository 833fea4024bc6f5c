package io.nightdesk.simulator.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults scripted and not yet used up, first scripted first used. */
final class Faults {

  private final List<Fault> pending = new ArrayList<>();

  synchronized void script(Fault fault) {
    pending.add(fault);
  }

  synchronized void clear() {
    pending.clear();
  }

  synchronized List<Fault> pending() {
    return List.copyOf(pending);
  }

  /** Takes one use of the first fault that the call meets. */
  synchronized Optional<Fault> take(Call call) {
    for (int i = 0; i < pending.size(); i++) {
      Fault fault = pending.get(i);
      if (fault.meets(call)) {
        if (fault.count() == 1) {
          pending.remove(i);
        } else {
          pending.set(i, fault.used());
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
