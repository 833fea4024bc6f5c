package io.nightdesk.nightly.command;

import io.nightdesk.nightly.config.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Runs one command as a user would, in this process, on the morning of 2024-03-06. */
record Cli(int code, String out, String err) {

  static final Instant NOW = Instant.parse("2024-03-06T15:00:00Z");

  static Cli run(String... arguments) {
    return within(Map.of(), Path.of("target"), arguments);
  }

  static Cli within(Map<String, String> environment, Path folder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(environment, folder, Clock.fixed(NOW, ZoneOffset.UTC));
    int code =
        new CommandLines(surroundings, new PrintWriter(out), new PrintWriter(err)).run(arguments);
    return new Cli(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
