package io.nightdesk.nightly.night;

import java.io.PrintStream;
import java.util.Locale;

/** What a person sees while work goes on: lines, and on a terminal a progress line. */
public final class Console {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean quiet;
  private final boolean terminal;
  private boolean open;

  private Console(PrintStream out, boolean quiet, boolean terminal) {
    this.out = out;
    this.quiet = quiet;
    this.terminal = terminal;
  }

  /** Standard error; a terminal if the launcher said so. */
  public static Console standardError() {
    return new Console(System.err, false, Boolean.getBoolean("nightdesk.terminal"));
  }

  /** Says nothing but what is asked for. */
  public static Console silent() {
    return new Console(System.err, true, false);
  }

  /** One line. */
  public synchronized void line(String format, Object... values) {
    if (!quiet) {
      out.println((open ? CLEAR : "") + String.format(Locale.ROOT, format, values));
      open = false;
    }
  }

  /** How far something is; shown on a terminal only, and replaced by what comes next. */
  public synchronized void progress(String what, int done, int total) {
    if (!quiet && terminal) {
      out.print(CLEAR + what + " " + done + " of " + total);
      out.flush();
      open = true;
    }
  }
}
