package io.nightdesk.contracts.command;

import io.nightdesk.quant.Check;

/**
 * One command as users see it in {@code nightdesk --help}.
 *
 * @param name first word after {@code nightdesk}
 * @param summary what it does, one line that starts with a verb and ends without a stop
 * @param program which program carries it out
 * @param group heading under which the help lists it
 * @param engine whether it starts Spark
 */
public record CommandEntry(
    String name, String summary, Program program, Group group, Engine engine) {

  public CommandEntry {
    Check.that(name.matches("[a-z][a-z-]*"), "a command is named in lower case, was %s", name);
    Check.that(!summary.isBlank() && !summary.endsWith("."), "summary of %s: %s", name, summary);
  }

  /** The programs behind {@code bin/nightdesk}. */
  public enum Program {
    /** {@code bin/nightdesk} itself: a script of other commands. */
    LAUNCHER,
    NIGHTLY,
    EXECUTOR,
    SIMULATOR
  }

  /** The headings of the help, in its order. */
  public enum Group {
    NIGHT("Night"),
    DATA("Data"),
    SIGNALS("Signals"),
    ORDERS("Orders"),
    OPERATIONS("Operations");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** What a command starts. */
  public enum Engine {
    /** Spark: seconds to start, gigabytes of memory. */
    SPARK,
    /** Nothing but itself: answers within two seconds. */
    NONE
  }
}
