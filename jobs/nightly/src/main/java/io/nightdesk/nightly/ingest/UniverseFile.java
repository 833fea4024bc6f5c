package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The universe as a file: {@code symbol,from,to,sector}, {@code to} empty while a member. */
public final class UniverseFile {

  /** The sector of a symbol of which none is known. */
  static final String NO_SECTOR = "Unknown";

  private UniverseFile() {}

  /**
   * The members in the order of the file.
   *
   * @throws Problem naming file and line, exit code 4
   */
  public static List<Member> read(Path file) {
    List<Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    CsvFile.read(
        file,
        CsvLayout.UNIVERSE,
        (number, line) -> {
          Member member = member(file, number, line);
          if (!keys.add(member.symbol() + " " + member.from())) {
            throw CsvFile.problem(
                file,
                number,
                member.symbol() + " becomes a member on " + member.from() + " twice.",
                "Keep one of the two lines.");
          }
          members.add(member);
        });
    if (members.isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "The universe " + file + " has no members.",
          "It holds nothing but its header.",
          "Add a line for each symbol: " + CsvLayout.UNIVERSE.header() + ".");
    }
    return List.copyOf(members);
  }

  private static Member member(Path file, int number, String line) {
    List<String> fields = CsvLine.fields(line);
    try {
      if (fields.size() != CsvLayout.UNIVERSE.columns()) {
        throw new IllegalArgumentException("it has " + fields.size() + " fields");
      }
      return new Member(
          fields.get(0),
          LocalDate.parse(fields.get(1)),
          fields.get(2).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fields.get(2))),
          fields.get(3).isEmpty() ? NO_SECTOR : fields.get(3),
          Member.Dating.DATED);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw CsvFile.problem(
              file,
              number,
              "It is '" + CsvFile.abbreviated(line) + "': " + e.getMessage() + ".",
              "Write symbol, first date, last date or nothing, and sector; dates as YYYY-MM-DD.")
          .because(e);
    }
  }
}
