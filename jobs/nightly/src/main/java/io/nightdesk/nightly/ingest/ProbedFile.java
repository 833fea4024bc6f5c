package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * A file that was read once to its end and is whole.
 *
 * @param firstDate the earliest date at the start of a second field, as text; beyond all dates
 *     where there is none
 */
record ProbedFile(SourceFile file, String firstDate) {

  private static final String NEVER = "9999-12-31";
  private static final int DATE_LENGTH = 10;

  /** Probes a file whose second column is a date or an instant. */
  static ProbedFile dated(SourceFile file) {
    String[] first = {NEVER};
    int[] lines = {0};
    CsvFile.read(
        file.path(),
        file.layout(),
        (number, line) -> {
          lines[0]++;
          int begin = line.indexOf(',') + 1;
          if (begin > 0 && line.length() >= begin + DATE_LENGTH) {
            String date = line.substring(begin, begin + DATE_LENGTH);
            if (date.charAt(4) == '-' && date.compareTo(first[0]) < 0) {
              first[0] = date;
            }
          }
        });
    if (lines[0] == 0) {
      throw Problem.of(
          ExitCode.INPUT,
          "The file " + file.path() + " has no rows.",
          "It holds nothing but its header.",
          "Fill it, or take it out of sources.csv.");
    }
    return new ProbedFile(file, first[0]);
  }

  /** Probes a file of sectors, and adds its symbols to the members. */
  static ProbedFile sectors(SourceFile file, List<Member> members) {
    CsvFile.read(
        file.path(),
        file.layout(),
        (number, line) -> {
          List<String> fields = CsvLine.fields(line);
          if (fields.size() != CsvLayout.SECTORS.columns() || fields.get(0).isEmpty()) {
            throw CsvFile.problem(
                file.path(),
                number,
                "It is '" + CsvFile.abbreviated(line) + "'.",
                "Give it the fields " + CsvLayout.SECTORS.header() + ".");
          }
          String sector = fields.get(2).isEmpty() ? UniverseFile.NO_SECTOR : fields.get(2);
          members.add(Members.always(fields.get(0), sector));
        });
    return new ProbedFile(file, NEVER);
  }

  boolean reachesBackTo(LocalDate asOf) {
    return firstDate.compareTo(asOf.toString()) <= 0;
  }
}
