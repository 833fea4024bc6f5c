package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which sessions the runs of a stage cover, and from which on they have to be made.
 *
 * <p>Rows that follow from bars and settings alone are made again from the first session that no
 * run covers, that other code or settings made, or whose bars came or changed since; a corrected
 * action of the past changes them all, and a corrected membership those from its date on. What a
 * night published of its own, like its forecasts, stays: there only new sessions are made.
 */
final class Coverage {

  private final RunLedger ledger;
  private final Stage stage;
  private final String codeVersion;
  private final String settingsHash;
  private final List<RunRecord> runs;

  Coverage(RunLedger ledger, Stage stage, String codeVersion, String settingsHash) {
    this.ledger = ledger;
    this.stage = stage;
    this.codeVersion = codeVersion;
    this.settingsHash = settingsHash;
    this.runs = ledger.runs().stream().filter(r -> r.stage().equals(stage.name())).toList();
  }

  static SessionRange rangeOf(RunRecord run) {
    return new SessionRange(LocalDate.parse(run.rangeFrom()), LocalDate.parse(run.asOf()));
  }

  /** The last run, finished or not, over a range that holds the session. */
  Optional<RunRecord> lastCovering(LocalDate session) {
    return runs.stream()
        .filter(r -> rangeOf(r).contains(session))
        .reduce((first, second) -> second);
  }

  /** The first session that has to be made, of those wanted; empty if all stand. */
  Optional<LocalDate> firstStale(SessionRange wanted) {
    if (!stage.followsFromBars()) {
      return firstNew(wanted);
    }
    return Stream.of(firstGap(wanted), firstChange(wanted))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Why the session has to be made. */
  String why(LocalDate session) {
    Optional<RunRecord> last = lastCovering(session);
    if (last.isEmpty()) {
      boolean never = runs.stream().noneMatch(RunRecord::finished);
      return never ? "never run" : "no run for " + session;
    }
    if (!last.get().finished()) {
      return "the last run did not finish";
    }
    return stands(last.get())
        ? "bars or actions of " + session + " came later"
        : "code or settings changed";
  }

  private Optional<LocalDate> firstNew(SessionRange wanted) {
    Optional<RunRecord> covering = lastCovering(wanted.to());
    if (covering.isPresent()) {
      return covering.filter(r -> !r.finished()).map(r -> rangeOf(r).from());
    }
    return Optional.of(
        runs.stream()
            .filter(RunRecord::finished)
            .map(r -> rangeOf(r).to())
            .filter(end -> wanted.contains(end) && end.isBefore(wanted.to()))
            .max(Comparator.naturalOrder())
            .map(end -> ExchangeCalendar.xnys().next(end, 1).date())
            .orElse(wanted.from()));
  }

  private Optional<LocalDate> firstGap(SessionRange wanted) {
    List<RunRecord> standing = runs.stream().filter(this::stands).toList();
    TreeMap<String, SessionRange> unfinished = new TreeMap<>();
    runs.stream().filter(r -> !r.finished()).forEach(r -> unfinished.put(r.runId(), rangeOf(r)));
    return ExchangeCalendar.xnys().sessions(wanted.from(), wanted.to()).stream()
        .map(Session::date)
        .filter(session -> !covered(session, standing, unfinished))
        .findFirst();
  }

  private static boolean covered(
      LocalDate session, List<RunRecord> standing, TreeMap<String, SessionRange> unfinished) {
    return standing.stream()
        .filter(r -> rangeOf(r).contains(session))
        .anyMatch(
            r ->
                unfinished.tailMap(r.runId(), false).values().stream()
                    .noneMatch(range -> range.contains(session)));
  }

  /** Whether a run's rows are those that would be made now of the same bars. */
  private boolean stands(RunRecord run) {
    return run.finished()
        && run.codeVersion().equals(codeVersion)
        && run.configHash().equals(settingsHash);
  }

  /** The first session whose inputs differ from what the last night's run read. */
  private Optional<LocalDate> firstChange(SessionRange wanted) {
    Optional<RunRecord> last =
        runs.stream()
            .filter(this::stands)
            .max(Comparator.comparing(RunRecord::asOf).thenComparing(RunRecord::runId));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = rangeOf(last.get()).to();
    return stage.reads(wanted).stream()
        .map(Slice::table)
        .filter(table -> table.dateColumn().isPresent())
        .map(table -> firstChange(table, last.get().runId(), end))
        .flatMap(Optional::stream)
        .map(session -> session.isBefore(wanted.from()) ? wanted.from() : session)
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> firstChange(TableContract table, String runId, LocalDate end) {
    NavigableMap<LocalDate, String> read = ledger.sessionsBefore(table.name(), runId);
    NavigableMap<LocalDate, String> now = ledger.sessions(table.name()).orElseGet(TreeMap::new);
    TreeSet<LocalDate> sessions = new TreeSet<>(read.headMap(end, true).keySet());
    sessions.addAll(now.headMap(end, true).keySet());
    return sessions.stream()
        .filter(s -> !Objects.equals(read.get(s), now.get(s)))
        .findFirst()
        // A corrected split changes what a vendor's adjusted prices meant at any session before it.
        .map(s -> table.equals(BarTables.CORPORATE_ACTIONS) ? LocalDate.MIN : s);
  }
}
