package io.nightdesk.nightly.command;

import io.nightdesk.contracts.config.LoadedSettings.EffectiveValue;
import io.nightdesk.contracts.problem.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows settings. */
@Command(
    name = "config",
    footer = {
      "",
      "Examples:",
      "  nightdesk config decide.minimum-confidence",
      "  nightdesk config learn --set learn.horizon=21"
    })
final class ConfigCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "KEY",
      description = "A key or the beginning of some, as learn. Default: all.")
  private String key;

  @Override
  public Integer call() {
    List<EffectiveValue> values = common.settings().explain(Optional.ofNullable(key));
    if (common.json()) {
      common.print(
          List.of("key", "value", "set_in"),
          values.stream().map(v -> List.<Object>of(v.key(), v.value(), v.place())).toList());
    } else {
      values.forEach(v -> common.out().printf("%s = %s  (%s)%n", v.key(), v.value(), v.place()));
    }
    return ExitCode.DONE.code();
  }
}
