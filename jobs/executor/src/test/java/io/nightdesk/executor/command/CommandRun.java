package io.nightdesk.executor.command;

import io.nightdesk.executor.Executor;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One command, run as the program runs it. */
public record CommandRun(int exitCode, String out, String err) {

  public static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Executor.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = line.execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
