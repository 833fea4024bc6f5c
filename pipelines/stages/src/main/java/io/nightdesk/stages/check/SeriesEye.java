package io.nightdesk.stages.check;

/** Looks at one bar of a symbol beside the others that are known at an as-of session. */
final class SeriesEye {

  /** How far back a bar is compared, in sessions: a year. */
  static final int REACH = 252;

  /** How far back two sources are compared, in sessions. */
  private static final int SOURCE_REACH = 10;

  private final View view;
  private final Splits splits;

  SeriesEye(View view, Splits splits) {
    this.view = view;
    this.splits = splits;
  }

  /** What is to be said of the chosen bar at {@code index}. */
  SeriesEvidence evidence(int index, int asOf) {
    View.Day day = view.day(index);
    Version bar = day.chosen();
    int notBefore = day.ordinal() - REACH;
    int previous = view.previous(index, notBefore);
    int earlier = previous < 0 ? -1 : view.previous(previous, notBefore);
    Version before = previous < 0 ? null : view.day(previous).chosen();
    Version beforeThat = earlier < 0 ? null : view.day(earlier).chosen();
    int repeated = repeated(index);
    Version other = day.besides(bar);
    int shared = other == null ? -1 : shared(index, bar, other);
    int sharedBefore = shared < 0 ? -1 : shared(shared, bar, other);
    return new SeriesEvidence(
        before == null ? null : before.session(),
        before == null ? null : splits.close(before, bar, asOf),
        beforeThat == null ? null : beforeThat.session(),
        beforeThat == null ? null : splits.close(beforeThat, bar, asOf),
        before == null ? null : splits.inside(before, bar, asOf),
        repeated < 0 ? null : view.day(repeated).chosen().session(),
        repeated < 0 ? null : day.ordinal() - view.day(repeated).ordinal(),
        other == null ? null : other.source(),
        other == null ? null : splits.close(other, bar, asOf),
        other == null ? null : ratio(bar, other, asOf),
        shared < 0 ? null : ratio(shared, bar, other, asOf),
        sharedBefore < 0 ? null : ratio(sharedBefore, bar, other, asOf),
        misdated(index) || (previous >= 0 && misdated(previous)));
  }

  /** The latest session of a year before whose bar the bar at {@code index} repeats; or -1. */
  int repeated(int index) {
    View.Day day = view.day(index);
    for (int i = index - 1; i >= 0 && view.day(i).ordinal() >= day.ordinal() - REACH; i--) {
      Version earlier = view.day(i).chosen();
      if (earlier != null && day.chosen().repeats(earlier)) {
        return i;
      }
    }
    return -1;
  }

  private boolean misdated(int index) {
    View.Day day = view.day(index);
    for (int i = index + 1;
        i < view.size() && view.day(i).ordinal() <= day.ordinal() + REACH;
        i++) {
      Version later = view.day(i).chosen();
      if (later != null && later.repeats(day.chosen())) {
        return true;
      }
    }
    return false;
  }

  /** The nearest earlier session for which both sources have an unrejected bar; or -1. */
  private int shared(int index, Version bar, Version other) {
    int notBefore = view.day(index).ordinal() - SOURCE_REACH;
    for (int i = index - 1; i >= 0 && view.day(i).ordinal() >= notBefore; i--) {
      if (view.day(i).of(bar.source()) != null && view.day(i).of(other.source()) != null) {
        return i;
      }
    }
    return -1;
  }

  private double ratio(int index, Version bar, Version other, int asOf) {
    View.Day day = view.day(index);
    return ratio(day.of(bar.source()), day.of(other.source()), asOf);
  }

  private double ratio(Version bar, Version other, int asOf) {
    return bar.close() / splits.close(other, bar, asOf);
  }
}
