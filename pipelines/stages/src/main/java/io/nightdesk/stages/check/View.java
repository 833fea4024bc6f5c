package io.nightdesk.stages.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of a symbol at one as-of session: for each session the latest of each source. */
final class View {

  /** The versions of one session. */
  static final class Day {
    private final int ordinal;
    private final List<Version> versions = new ArrayList<>();
    private Version chosen;

    private Day(int ordinal) {
      this.ordinal = ordinal;
    }

    int ordinal() {
      return ordinal;
    }

    /** The bar of the session; null where every source's was rejected or none may enter. */
    Version chosen() {
      return chosen;
    }

    /** The version of a source that passed its own rules; null for none. */
    Version of(String source) {
      for (Version version : versions) {
        if (!version.rejected() && version.source().equals(source)) {
          return version;
        }
      }
      return null;
    }

    /** The best other source's version that passed its own rules; null for none. */
    Version besides(Version version) {
      Version best = null;
      for (Version other : versions) {
        if (!other.rejected()
            && !other.source().equals(version.source())
            && (best == null || other.precedes(best))) {
          best = other;
        }
      }
      return best;
    }

    boolean delivered() {
      return versions.stream().anyMatch(v -> v.role().enters());
    }

    private void put(Version version) {
      // A restatement that fails its rules does not displace what was accepted.
      Version held = of(version.source());
      if (held != null && version.rejected()) {
        return;
      }
      versions.removeIf(v -> v.source().equals(version.source()));
      versions.add(version);
      chosen = null;
      for (Version each : versions) {
        if (!each.rejected() && each.role().enters() && (chosen == null || each.precedes(chosen))) {
          chosen = each;
        }
      }
    }
  }

  /** In order of session, with gaps. */
  private final List<Day> days = new ArrayList<>();

  void put(Version version) {
    int ordinal = SessionTable.ordinal(version.session());
    int index = indexOf(ordinal);
    if (index < 0) {
      index = -index - 1;
      days.add(index, new Day(ordinal));
    }
    days.get(index).put(version);
  }

  Day day(int index) {
    return days.get(index);
  }

  int size() {
    return days.size();
  }

  /** Where a session stands; negative as by binary search if it has no bar. */
  int indexOf(int ordinal) {
    int last = days.size() - 1;
    if (last < 0 || days.get(last).ordinal < ordinal) {
      return -days.size() - 1;
    }
    if (days.get(last).ordinal == ordinal) {
      return last;
    }
    int low = 0;
    int high = last;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = days.get(middle).ordinal;
      if (found == ordinal) {
        return middle;
      }
      if (found < ordinal) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The nearest session before {@code index} with a chosen bar, not before an ordinal; or -1. */
  int previous(int index, int notBefore) {
    for (int i = index - 1; i >= 0 && days.get(i).ordinal >= notBefore; i--) {
      if (days.get(i).chosen != null) {
        return i;
      }
    }
    return -1;
  }

  /** The nearest session after {@code index} with a chosen bar, not after an ordinal; or -1. */
  int next(int index, int notAfter) {
    for (int i = index + 1; i < days.size() && days.get(i).ordinal <= notAfter; i++) {
      if (days.get(i).chosen != null) {
        return i;
      }
    }
    return -1;
  }

  /** The order in which versions become known. */
  static Comparator<Version> knowledge() {
    return Comparator.comparingInt(Version::asOf)
        .thenComparingInt(Version::session)
        .thenComparing(Version::source)
        .thenComparingLong(Version::receivedAt);
  }
}
