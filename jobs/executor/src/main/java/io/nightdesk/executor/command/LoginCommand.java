package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.auth.TokenReport;
import io.nightdesk.schwab.transport.Venue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The weekly login. */
@Command(
    name = "login",
    description = {
      "Logs in at the broker, which is needed every seven days, and stores the tokens.",
      "A simulator logs in by itself; for the broker you open an address and paste the one to"
          + " which it sends you, within 30 seconds."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    footer = {
      "",
      "Examples:",
      "  nightdesk login",
      "  nightdesk login --set schwab.base-url=http://127.0.0.1:8270"
    })
public final class LoginCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    Workplace place = Workplace.of(options);
    Output output = new Output(spec, options);
    place.refuseWithoutWarehouse();
    LoginFlow flow = place.loginFlow();
    TokenReport report =
        place.endpoint().venue() == Venue.SIMULATOR
            ? flow.atSimulator()
            : flow.complete(pasted(flow));
    String until = report.refreshEndsAt().map(Object::toString).orElse("unknown");
    output.result(
        Map.of("state", report.state(), "until", until),
        "Logged in at " + place.endpoint().baseUrl() + " until " + until + ".");
    return ExitCode.DONE.code();
  }

  private String pasted(LoginFlow flow) {
    spec.commandLine().getErr().println("Open this address, log in, and allow the accounts:");
    spec.commandLine().getErr().println(flow.authorizeUrl());
    spec.commandLine().getErr().println("Then paste the address to which you were sent:");
    spec.commandLine().getErr().flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      if (line == null || line.isBlank()) {
        throw Problem.of(
            ExitCode.USAGE,
            "No address was pasted.",
            "The input ended before one.",
            "Run nightdesk login in a terminal.");
      }
      return line;
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The pasted address cannot be read.",
              e + ".",
              "Run nightdesk login in a terminal.")
          .because(e);
    }
  }
}
