package io.nightdesk.nightly.warehouse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One stage run, as kept in {@code _runs/<run_id>.json}: opened before its first commit, closed
 * after its last.
 */
public record RunRecord(
    String runId,
    String stage,
    String rangeFrom,
    String asOf,
    String status,
    String startedAt,
    String finishedAt,
    double seconds,
    long findings,
    String codeVersion,
    String configHash,
    String fingerprint,
    List<Input> inputs,
    List<Output> outputs,
    Map<String, Double> metrics,
    String message) {

  public static final String RUNNING = "running";
  public static final String FINISHED = "finished";
  public static final String FAILED = "failed";

  public RunRecord {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    metrics = new TreeMap<>(metrics);
  }

  /** A slice read: table, range, the version it was read at and its content hash. */
  public record Input(String table, String from, String to, long version, String hash) {}

  /**
   * A range written.
   *
   * @param version of the Delta table after the commit
   * @param sessions content hash by session; one entry under {@code *} for unranged tables
   */
  public record Output(
      String table,
      String from,
      String to,
      long version,
      long rows,
      Map<String, String> sessions) {}

  public boolean finished() {
    return status.equals(FINISHED);
  }

  /** Rows written to all tables. */
  public long rows() {
    return outputs.stream().mapToLong(Output::rows).sum();
  }

  /** The same run, ended. */
  public RunRecord closed(
      String status,
      String finishedAt,
      double seconds,
      List<Output> outputs,
      long findings,
      Map<String, Double> metrics,
      String message) {
    return new RunRecord(
        runId,
        stage,
        rangeFrom,
        asOf,
        status,
        startedAt,
        finishedAt,
        seconds,
        findings,
        codeVersion,
        configHash,
        fingerprint,
        inputs,
        outputs,
        metrics,
        message);
  }
}
