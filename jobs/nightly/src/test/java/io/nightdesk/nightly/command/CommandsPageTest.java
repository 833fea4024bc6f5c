package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.config.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/reference/commands.md says what the commands say; -Dnightdesk.regenerate=true renews it. */
class CommandsPageTest {

  @Test
  void pageOfCommandsIsNotStale() throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    String text =
        CommandsPage.text(new CommandLines(Surroundings.ofProcess(), nowhere, nowhere).line());
    Path page = Path.of(System.getProperty("nightdesk.root"), "docs", "reference", "commands.md");
    if (Boolean.getBoolean("nightdesk.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("run this test with -Dnightdesk.regenerate=true").hasContent(text);
  }
}
