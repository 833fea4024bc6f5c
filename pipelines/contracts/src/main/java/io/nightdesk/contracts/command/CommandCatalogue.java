package io.nightdesk.contracts.command;

import static io.nightdesk.contracts.command.CommandEntry.Engine.NONE;
import static io.nightdesk.contracts.command.CommandEntry.Engine.SPARK;
import static io.nightdesk.contracts.command.CommandEntry.Group.DATA;
import static io.nightdesk.contracts.command.CommandEntry.Group.NIGHT;
import static io.nightdesk.contracts.command.CommandEntry.Group.OPERATIONS;
import static io.nightdesk.contracts.command.CommandEntry.Group.ORDERS;
import static io.nightdesk.contracts.command.CommandEntry.Group.SIGNALS;
import static io.nightdesk.contracts.command.CommandEntry.Program.EXECUTOR;
import static io.nightdesk.contracts.command.CommandEntry.Program.LAUNCHER;
import static io.nightdesk.contracts.command.CommandEntry.Program.NIGHTLY;
import static io.nightdesk.contracts.command.CommandEntry.Program.SIMULATOR;

import io.nightdesk.contracts.command.CommandEntry.Engine;
import io.nightdesk.contracts.command.CommandEntry.Group;
import io.nightdesk.contracts.command.CommandEntry.Program;
import java.util.List;
import java.util.Optional;

/** Every command of {@code bin/nightdesk}, in the order of its help. */
public final class CommandCatalogue {

  private static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry(
              "demo",
              "Show a whole night on a simulated market, to orders",
              LAUNCHER,
              NIGHT,
              SPARK),
          nightly("night", NIGHT, SPARK, "Run every stage of a session's night, bars to report"),
          nightly("ingest", NIGHT, SPARK, "Fetch a session's bars and keep them as delivered"),
          nightly("check", NIGHT, SPARK, "Hold new bars against the quality rules"),
          nightly("features", NIGHT, SPARK, "Compute the features of every symbol"),
          nightly("risk", NIGHT, SPARK, "Fit volatility, measure tail risk, score every symbol"),
          nightly("scan", NIGHT, SPARK, "Rank the strongest momentum"),
          nightly("labels", NIGHT, SPARK, "Work out what happened after earlier sessions"),
          nightly("train", NIGHT, SPARK, "Train the ensemble, judge it, forecast"),
          nightly("signals", NIGHT, SPARK, "Decide BUY, SELL or HOLD for every symbol"),
          nightly("report", NIGHT, SPARK, "Write the night's page"),
          nightly("backfill", NIGHT, SPARK, "Run the stages for past sessions; never orders"),
          nightly("sql", DATA, SPARK, "Query the tables in SQL"),
          nightly("serve-sql", DATA, SPARK, "Serve the tables to JDBC clients on this machine"),
          nightly("sessions", DATA, NONE, "Show the exchange's sessions and their hours"),
          nightly("audit", DATA, SPARK, "Check that every promise about the tables holds"),
          nightly("migrate", DATA, NONE, "Say which contract versions a warehouse holds and needs"),
          nightly("predict", SIGNALS, SPARK, "Show one symbol's signal with its reasons"),
          nightly("models", SIGNALS, SPARK, "List the trained models, or show one"),
          executor("login", "Authorise the broker connection, once a week"),
          executor("approve", "Release a session's signals for execution"),
          executor("execute", "Turn signals into bracket orders: dry, paper or live"),
          executor("monitor", "Read what became of the orders, and record it"),
          executor("positions", "Show what is held at the broker"),
          executor("reconcile", "Compare the ledger with the broker, and say what differs"),
          executor("halt", "Stop new orders at once"),
          executor("resume", "Allow orders again after a halt"),
          nightly("status", OPERATIONS, NONE, "Show what ran last, and how it went"),
          nightly("doctor", OPERATIONS, NONE, "Check whether this machine is fit for the night"),
          nightly("config", OPERATIONS, NONE, "Show the settings in force and where they were set"),
          new CommandEntry(
              "simulate",
              "Start a broker on this machine that behaves like Schwab",
              SIMULATOR,
              OPERATIONS,
              NONE),
          nightly("completion", OPERATIONS, NONE, "Print the completion script of a shell"),
          nightly("help", OPERATIONS, NONE, "Show the help of a command"));

  private CommandCatalogue() {}

  public static List<CommandEntry> all() {
    return ALL;
  }

  /** The command of a name; empty if there is none. */
  public static Optional<CommandEntry> find(String name) {
    return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** The commands that one program carries out. */
  public static List<CommandEntry> of(Program program) {
    return ALL.stream().filter(entry -> entry.program() == program).toList();
  }

  /** The commands below one heading of the help. */
  public static List<CommandEntry> of(Group group) {
    return ALL.stream().filter(entry -> entry.group() == group).toList();
  }

  private static CommandEntry nightly(String name, Group group, Engine engine, String summary) {
    return new CommandEntry(name, summary, NIGHTLY, group, engine);
  }

  private static CommandEntry executor(String name, String summary) {
    return new CommandEntry(name, summary, EXECUTOR, ORDERS, NONE);
  }
}
