package io.nightdesk.stages.bars;

import io.nightdesk.quant.market.AdjustmentBasis;
import io.nightdesk.quant.market.CorporateAction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * All versions of all bars of one symbol, with its corporate actions, and for each the session at
 * whose cut-off it was known.
 */
public final class BarHistory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String symbol;
  private final List<Version> versions;
  private final List<DatedAction> actions;
  private final List<Membership> memberships;

  private BarHistory(
      String symbol,
      List<Version> versions,
      List<DatedAction> actions,
      List<Membership> memberships) {
    this.symbol = symbol;
    this.versions = versions;
    this.actions = actions;
    this.memberships = memberships;
  }

  public String symbol() {
    return symbol;
  }

  public boolean isEmpty() {
    return versions.isEmpty();
  }

  /** The last session with a bar, as known to anyone; {@code LocalDate.MIN} without bars. */
  public LocalDate lastSession() {
    return versions.isEmpty() ? LocalDate.MIN : versions.get(versions.size() - 1).session();
  }

  /** Whether the symbol was in the universe on that date. */
  public boolean isMember(LocalDate date) {
    return memberships.stream().anyMatch(m -> m.contains(date));
  }

  /** The last date of membership that lies before {@code date}, if the symbol is gone by then. */
  public Optional<LocalDate> goneSince(LocalDate date) {
    return memberships.stream()
        .map(Membership::to)
        .max(LocalDate::compareTo)
        .filter(last -> last.isBefore(date));
  }

  /**
   * The bars known at the cut-off of {@code asOf}, from {@code anchor} on (or the symbol's first
   * later bar): for each session its latest version known by then.
   *
   * <p>Actions of later sessions are there too: a vendor's prices may carry them already, and can
   * only be read as they were traded by undoing them. They change no price before them.
   */
  public KnownBars knownAt(LocalDate asOf, LocalDate anchor) {
    List<Version> known = new ArrayList<>();
    for (Version version : versions) {
      if (version.asOf().isAfter(asOf) || version.session().isBefore(anchor)) {
        continue;
      }
      int last = known.size() - 1;
      if (last >= 0 && known.get(last).session().equals(version.session())) {
        known.set(last, version);
      } else {
        known.add(version);
      }
    }
    return KnownBars.of(
        known,
        actions.stream()
            .filter(a -> !a.asOf().isAfter(asOf) || a.exDate().isAfter(asOf))
            .map(DatedAction::action)
            .toList());
  }

  /**
   * Splits a range of as-of sessions where knowledge about the past changed: within each part one
   * view of the bars serves every session, bit for bit as if each had been computed alone.
   *
   * @param compared other series that the sessions are compared with
   */
  public List<SessionRange> partsOf(SessionRange range, BarHistory... compared) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    starts.add(range.from());
    addChanges(starts);
    for (BarHistory other : compared) {
      other.addChanges(starts);
    }
    for (int year = range.from().getYear() + 1; year <= range.to().getYear(); year++) {
      starts.add(LocalDate.of(year, 1, 1));
    }
    List<LocalDate> inside = starts.stream().filter(range::contains).toList();
    List<SessionRange> parts = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      LocalDate end = i + 1 < inside.size() ? inside.get(i + 1).minusDays(1) : range.to();
      parts.add(new SessionRange(inside.get(i), end));
    }
    return parts;
  }

  /** The sessions from which on something was known about an earlier one. */
  private void addChanges(TreeSet<LocalDate> starts) {
    for (Version version : versions) {
      if (version.asOf().isAfter(version.session())) {
        starts.add(version.asOf());
      }
    }
    for (DatedAction dated : actions) {
      if (dated.asOf().isAfter(dated.exDate())) {
        starts.add(dated.exDate());
        starts.add(dated.asOf());
      }
    }
  }

  /** One version of one bar. */
  record Version(
      LocalDate session,
      LocalDate asOf,
      AdjustmentBasis basis,
      boolean unexplainedBreak,
      double open,
      double high,
      double low,
      double close,
      double volume)
      implements Serializable {}

  /** Dates of membership, both ends included. */
  record Membership(LocalDate from, LocalDate to) implements Serializable {

    boolean contains(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }

  /** An action and the session at whose cut-off it was known. */
  record DatedAction(CorporateAction.Kind kind, LocalDate exDate, double value, LocalDate asOf)
      implements Serializable {

    CorporateAction action() {
      return new CorporateAction(kind, exDate, value);
    }
  }

  /** Takes the rows of one symbol in the order kind, session, as_of. */
  static final class Collector {

    private final String symbol;
    private final List<Version> versions = new ArrayList<>();
    private final List<DatedAction> actions = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    Collector(String symbol) {
      this.symbol = symbol;
    }

    void add(Row row) {
      String kind = row.getString(1);
      LocalDate session = row.getLocalDate(2);
      LocalDate asOf = row.getLocalDate(3);
      if (kind.equals(BarFrame.MEMBER)) {
        memberships.add(
            new Membership(session, row.isNullAt(5) ? LocalDate.MAX : row.getLocalDate(5)));
        return;
      }
      if (!kind.equals(BarFrame.BAR)) {
        actions.add(
            new DatedAction(
                kind.equals("split") ? CorporateAction.Kind.SPLIT : CorporateAction.Kind.DIVIDEND,
                session,
                row.getDouble(7),
                asOf));
        return;
      }
      versions.add(
          new Version(
              session,
              asOf,
              basis(row.getString(4), row.isNullAt(5) ? null : row.getLocalDate(5)),
              row.getBoolean(6),
              row.getDouble(7),
              row.getDouble(8),
              row.getDouble(9),
              row.getDouble(10),
              row.getDouble(11)));
    }

    BarHistory build() {
      return new BarHistory(
          symbol, List.copyOf(versions), List.copyOf(actions), List.copyOf(memberships));
    }

    private static AdjustmentBasis basis(String adjustment, LocalDate asOf) {
      return switch (adjustment) {
        case "split" -> AdjustmentBasis.split(asOf);
        case "total" -> AdjustmentBasis.total(asOf);
        default -> AdjustmentBasis.none();
      };
    }
  }
}
