package io.nightdesk.contracts.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.contracts.command.CommandEntry.Engine;
import io.nightdesk.contracts.command.CommandEntry.Group;
import io.nightdesk.contracts.command.CommandEntry.Program;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {

  @Test
  void everyCommandOfTheDesignIsListed() {
    assertThat(CommandCatalogue.all().stream().map(CommandEntry::name))
        .contains("demo", "night", "ingest", "check", "features", "risk", "scan", "train")
        .contains("signals", "report", "backfill", "predict", "models", "login", "approve")
        .contains("execute", "monitor", "positions", "reconcile", "halt", "resume", "simulate")
        .contains("sql", "serve-sql", "status", "doctor", "audit", "config", "sessions")
        .contains("migrate", "completion", "help")
        .doesNotHaveDuplicates();
  }

  @Test
  void groupsTogetherHoldEveryCommandOnce() {
    List<CommandEntry> grouped =
        Arrays.stream(Group.values()).flatMap(g -> CommandCatalogue.of(g).stream()).toList();
    assertThat(grouped).containsExactlyInAnyOrderElementsOf(CommandCatalogue.all());
  }

  @Test
  void nothingOfTheExecutorStartsSpark() {
    assertThat(CommandCatalogue.of(Program.EXECUTOR))
        .isNotEmpty()
        .allMatch(entry -> entry.engine() == Engine.NONE);
  }

  @Test
  void summaryEndsWithoutStop() {
    assertThatThrownBy(
            () -> new CommandEntry("x", "Does it.", Program.NIGHTLY, Group.NIGHT, Engine.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Does it.");
  }

  @Test
  void unknownNameIsNotFound() {
    assertThat(CommandCatalogue.find("nigth")).isEmpty();
    assertThat(CommandCatalogue.find("night")).isPresent();
  }
}
