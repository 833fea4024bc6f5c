package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** The universe as a file: {@code symbol,from,to,sector}, {@code to} empty while a member. */
public final class UniverseFile {

  private UniverseFile() {}

  /**
   * The members in the order of the file.
   *
   * @throws Problem naming file and line, exit code 4
   */
  public static List<Member> read(Path file) {
    throw new UnsupportedOperationException();
  }
}
