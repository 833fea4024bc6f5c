package io.nightdesk.nightly.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that cannot be read are refused before anything is taken from them. */
class FileProblemsTest {

  private static final String BAR = "A,2024-01-02,10,11,9,10.5,1000";
  private static final String SOURCES = CsvLayout.SOURCES.header();

  @TempDir Path temporary;
  private Folder folder;

  @BeforeEach
  void folder() {
    folder = new Folder(temporary);
  }

  @Test
  void aMissingFolderIsNamed() {
    Problem problem = refusal(temporary.resolve("nowhere"));
    assertThat(problem.problem()).contains("no folder").contains("nowhere");
  }

  @Test
  void aFolderWithoutBarsIsRefused() {
    assertThat(refusal().problem()).contains("holds no bars");
    assertThat(refusal().remedy()).contains(Folder.BARS);
  }

  @Test
  void aWrongHeaderIsShown() {
    folder.lines("bars.csv", "ticker,date,open,high,low,close,volume", BAR);
    assertThat(refusal().problem()).contains("Line 1 of").contains("bars.csv");
    assertThat(refusal().reason()).contains("ticker,date");
  }

  @Test
  void anEmptyFileIsNotAHeader() {
    folder.bytes("bars.csv", new byte[0]);
    assertThat(refusal().reason()).contains("empty");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    folder.lines("bars.csv", Folder.BARS);
    assertThat(refusal().problem()).contains("has no rows");
  }

  @Test
  void aTruncatedGzipIsRefused_sayingWhereItBreaksOff() {
    String[] lines = new String[2000];
    java.util.Arrays.setAll(lines, i -> i == 0 ? Folder.BARS : "A" + i * 7919 + BAR.substring(1));
    folder.truncatedGzip("bars.csv.gz", lines);
    assertThat(refusal().problem()).contains("cannot be read to its end");
    assertThat(refusal().reason()).contains("gzip").contains("after line");
  }

  @Test
  void aFileThatOnlySaysItIsGzipIsRefused() {
    folder.lines("bars.csv.gz", Folder.BARS, BAR);
    assertThat(refusal().reason()).contains("gzip");
  }

  @Test
  void anUnreadableFileIsNamed() {
    folder.lines("bars.csv", Folder.BARS, BAR);
    boolean denied = folder.file("bars.csv").toFile().setReadable(false);
    assumeThat(denied && !folder.file("bars.csv").toFile().canRead())
        .as("this user may read everything")
        .isTrue();
    assertThat(refusal().problem()).contains("bars.csv");
  }

  @Test
  void aListedFileThatIsAbsentIsNamed() {
    folder.lines("sources.csv", SOURCES, "absent.csv,bars,1d,none,,primary");
    assertThat(refusal().problem()).contains("absent.csv");
  }

  @Test
  void aListWithoutBarsIsRefused() {
    folder.lines("sources.csv", SOURCES, "a.csv,actions,,,,primary");
    assertThat(refusal().reason()).contains("None of its 1 lines");
  }

  @Test
  void everyFieldOfTheListIsChecked_namingLineAndValue() {
    refusesLine("a.csv,candles,1d,none,,primary", "'candles'", "bars, actions");
    refusesLine("a.csv,bars,1h,none,,primary", "'1h'", "1d, 1m, 5m");
    refusesLine("a.csv,bars,1d,yes,,primary", "'yes'", "none, split, total");
    refusesLine("a.csv,bars,1d,split,soon,primary", "'soon'", "YYYY-MM-DD");
    refusesLine("a.csv,bars,1d,none,,main", "'main'", "crosscheck");
    refusesLine("a.csv,bars,1d", "3 fields", "adjusted_as_of");
  }

  @Test
  void theUniverseFileIsChecked_namingLineAndValue() {
    folder.lines("bars.csv", Folder.BARS, BAR);
    universeRefused("A,2024-01-02,,Energy", "B,soon,,Energy").contains("Line 3 of");
    universeRefused("A,2024-01-02,2023-01-02,Energy").contains("Line 2 of");
    universeRefused("A,2024-01-02,,Energy", "A,2024-01-02,,Energy").contains("Line 3 of");
    universeRefused("A,2024-01-02").contains("Line 2 of");
    universeRefused().contains("has no members");
  }

  private org.assertj.core.api.AbstractStringAssert<?> universeRefused(String... lines) {
    String[] all = new String[lines.length + 1];
    all[0] = CsvLayout.UNIVERSE.header();
    System.arraycopy(lines, 0, all, 1, lines.length);
    folder.lines("universe.csv", all);
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> FileSource.open(temporary, Optional.of(folder.file("universe.csv"))));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    return assertThat(problem.problem());
  }

  private void refusesLine(String line, String cause, String remedy) {
    folder.lines("sources.csv", SOURCES, line);
    assertThat(refusal().problem()).contains("Line 2 of").contains("sources.csv");
    assertThat(refusal().reason()).contains(cause);
    assertThat(refusal().remedy()).contains(remedy);
  }

  private Problem refusal() {
    return refusal(temporary);
  }

  private static Problem refusal(Path path) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> FileSource.open(path, Optional.empty()));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    return problem;
  }
}
