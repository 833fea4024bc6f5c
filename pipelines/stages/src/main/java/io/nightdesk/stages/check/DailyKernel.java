package io.nightdesk.stages.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One symbol's bars in the order in which they became known: which one is the bar of its session,
 * and what its neighbours say of it.
 *
 * <p>Everything said at an as-of session follows from what was known by then, so a range of
 * sessions and its sessions one by one give the same.
 */
final class DailyKernel {

  /** Sessions without a bar after which a symbol is taken for gone and no longer missed. */
  static final int MISSED_FOR = 10;

  /** Sessions before the range whose bars are counted. */
  static final int COUNTED = 20;

  /** One row of the evaluation. */
  record Judged(Kind kind, int asOf, Version version, SeriesEvidence evidence) {}

  private record Membership(int from, int to) {}

  private final int from;
  private final int to;
  private final List<Membership> memberships = new ArrayList<>();
  private final Splits splits = new Splits();
  private final List<Version> versions = new ArrayList<>();
  private final View view = new View();
  private final SeriesEye eye = new SeriesEye(view, splits);
  private final List<Judged> judged = new ArrayList<>();

  /**
   * @param from ordinal of the first as-of session
   * @param to ordinal of the last
   */
  DailyKernel(int from, int to) {
    this.from = from;
    this.to = to;
  }

  void addMembership(int first, Integer last) {
    memberships.add(new Membership(first, last == null ? Integer.MAX_VALUE : last));
  }

  void addSplit(int exDate, int asOf, double ratio) {
    splits.add(exDate, asOf, ratio);
  }

  void addVersion(Version version) {
    versions.add(version);
  }

  List<Judged> judge() {
    versions.sort(View.knowledge());
    int next = 0;
    for (; next < versions.size() && ordinalOfAsOf(next) < from; next++) {
      place(versions.get(next));
      boolean lastOfSession =
          next + 1 == versions.size() || versions.get(next + 1).asOf() != versions.get(next).asOf();
      if (lastOfSession) {
        count(versions.get(next).asOf());
      }
    }
    for (int ordinal = from; ordinal <= to; ordinal++) {
      int begin = next;
      while (next < versions.size() && ordinalOfAsOf(next) == ordinal) {
        place(versions.get(next));
        next++;
      }
      judge(SessionTable.day(ordinal), ordinal, versions.subList(begin, next));
    }
    return judged;
  }

  private int ordinalOfAsOf(int index) {
    return SessionTable.ordinal(versions.get(index).asOf());
  }

  private void place(Version version) {
    if (SessionTable.ordinal(version.session()) != SessionTable.CLOSED) {
      view.put(version);
    }
  }

  private void count(int asOf) {
    int ordinal = SessionTable.ordinal(asOf);
    int index = view.indexOf(ordinal);
    if (index >= 0 && ordinal >= from - COUNTED && view.day(index).chosen() != null) {
      judged.add(new Judged(Kind.BEFORE, asOf, view.day(index).chosen(), SeriesEvidence.NONE));
    }
  }

  private void judge(int asOf, int ordinal, List<Version> events) {
    TreeSet<Integer> done = new TreeSet<>();
    TreeSet<Integer> again = new TreeSet<>();
    for (Version event : events) {
      int index = view.indexOf(SessionTable.ordinal(event.session()));
      if (index < 0 || view.day(index).chosen() != event) {
        judged.add(new Judged(Kind.ASIDE, asOf, event, SeriesEvidence.NONE));
        continue;
      }
      judged.add(new Judged(Kind.CHOSEN, asOf, event, eye.evidence(index, asOf)));
      done.add(index);
      int repeated = eye.repeated(index);
      if (repeated >= 0) {
        again.add(repeated);
        again.add(view.next(repeated, ordinal));
      }
      if (event.session() < asOf) {
        again.add(view.next(index, ordinal));
      }
    }
    again.removeAll(done);
    again.remove(-1);
    for (int index : again) {
      judged.add(new Judged(Kind.AGAIN, asOf, view.day(index).chosen(), eye.evidence(index, asOf)));
    }
    miss(asOf, ordinal);
  }

  private void miss(int asOf, int ordinal) {
    int index = view.indexOf(ordinal);
    if (index >= 0 && view.day(index).delivered()) {
      return;
    }
    int last = view.previous(index < 0 ? -index - 1 : index, ordinal - MISSED_FOR);
    if (last < 0) {
      return;
    }
    Version before = view.day(last).chosen();
    boolean member = memberships.stream().anyMatch(m -> m.from() <= asOf && asOf <= m.to());
    if (member || before.role() == Role.BENCHMARK) {
      judged.add(new Judged(Kind.MISSING, asOf, before, SeriesEvidence.last(before)));
    }
  }
}
