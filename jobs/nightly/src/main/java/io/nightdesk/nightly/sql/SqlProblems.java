package io.nightdesk.nightly.sql;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.NearNames;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.functions.WrongArgumentException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Words for a statement that cannot be carried out. */
final class SqlProblems {

  private static final String HELP = "See the tables and columns in docs/reference/tables.md.";
  private static final Pattern MISSING_TABLE =
      Pattern.compile("table or view `([^`]*)`(?:\\.`([^`]*)`)?");

  private SqlProblems() {}

  static Problem writing(String statement, String what) {
    return Problem.of(
        ExitCode.USAGE,
        "This statement does not only read: " + shortened(statement) + ".",
        "It contains "
            + what
            + "; without --write only queries, SHOW and DESCRIBE are carried out.",
        "If you mean it, add --write.");
  }

  /** What Spark said, in a sentence; errors of the statement are usage, others are input. */
  static Problem of(String statement, Exception failure) {
    String message = message(failure);
    Matcher missing = MISSING_TABLE.matcher(message);
    if (missing.find() && message.contains("cannot be found")) {
      String name = missing.group(2) == null ? missing.group(1) : missing.group(2);
      return Problem.of(
              ExitCode.USAGE,
              "There is no table or view " + name + ".",
              "The statement was: " + shortened(statement) + ".",
              NearNames.question(name, SqlCatalogue.names()) + "Run: nightdesk sql \"SHOW TABLES\"")
          .because(failure);
    }
    boolean usage = failure instanceof AnalysisException || ofUser(failure).isPresent();
    return Problem.of(
            usage ? ExitCode.USAGE : ExitCode.INPUT,
            "The statement cannot be carried out: " + shortened(statement) + ".",
            message.endsWith(".") ? message : message + ".",
            usage ? help(failure) : "If files are damaged, restore the warehouse from a backup.")
        .because(failure);
  }

  private static String help(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof WrongArgumentException argument) {
        return "Run: nightdesk sql \"DESCRIBE FUNCTION EXTENDED " + argument.function() + "\"";
      }
    }
    return HELP;
  }

  /**
   * What in a chain of causes the user is told of: Spark gives errors of its users a class; its own
   * are INTERNAL_ERROR or have none, as the one that wraps what went wrong in a task.
   */
  private static Optional<Throwable> ofUser(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SparkThrowable known
          && known.getErrorClass() != null
          && !known.getErrorClass().startsWith("INTERNAL_ERROR")
          && !known.getErrorClass().startsWith("_LEGACY")) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The first lines of a message, up to the plan or the stack that Spark appends. */
  private static String message(Throwable failure) {
    Throwable root = ofUser(failure).orElse(failure);
    while (!(root instanceof SparkThrowable) && root.getCause() != null) {
      root = root.getCause();
    }
    String text = String.valueOf(root.getMessage());
    int plan = text.indexOf(";\n");
    String said = plan < 0 ? text : text.substring(0, plan);
    int picture = said.indexOf("\n\n==");
    String sentence = (picture < 0 ? said : said.substring(0, picture)).replaceAll("\\s+", " ");
    return sentence.replaceFirst("^\\[[A-Z0-9_.]+\\] ", "").replace(".;", ";").strip();
  }

  private static String shortened(String statement) {
    String line = statement.replaceAll("\\s+", " ");
    return line.length() <= 120 ? line : line.substring(0, 119) + "…";
  }
}
