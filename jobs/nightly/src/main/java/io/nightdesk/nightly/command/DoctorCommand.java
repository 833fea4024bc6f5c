package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.nightly.status.Diagnosis;
import io.nightdesk.nightly.status.Doctor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Examines this machine. */
@Command(
    name = "doctor",
    description = "Changes nothing. Exit code 6 if the night cannot work here.",
    footer = {
      "",
      "Examples:",
      "  nightdesk doctor",
      "  nightdesk doctor --warehouse /srv/nightdesk/warehouse --json"
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Doctor doctor =
        new Doctor(common.warehouse(), common.clock(), common.surroundings().environment());
    List<Diagnosis> all = doctor.examine(common::settings);
    if (common.json()) {
      common.print(
          List.of("name", "verdict", "detail", "remedy"),
          all.stream()
              .map(d -> List.<Object>of(d.name(), word(d), d.detail(), d.remedy()))
              .toList());
    } else {
      all.forEach(this::print);
    }
    boolean fit = all.stream().noneMatch(d -> d.verdict() == Diagnosis.Verdict.FAIL);
    return (fit ? ExitCode.DONE : ExitCode.ENVIRONMENT).code();
  }

  private void print(Diagnosis each) {
    common.out().printf("%-4s  %-10s  %s%n", word(each), each.name(), each.detail());
    if (!each.remedy().isEmpty()) {
      common.out().printf("      %-10s  %s%n", "", each.remedy());
    }
  }

  private static String word(Diagnosis each) {
    return each.verdict().toString().toLowerCase(Locale.ROOT);
  }
}
