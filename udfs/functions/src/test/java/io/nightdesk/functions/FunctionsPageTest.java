package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/reference/functions.md says what the code says; -Dnightdesk.regenerate=true renews it. */
class FunctionsPageTest {

  @Test
  void pageOfFunctionsIsNotStale() throws IOException {
    String text = FunctionsPage.text();
    Path page = Path.of(System.getProperty("nightdesk.root"), "docs", "reference", "functions.md");
    if (Boolean.getBoolean("nightdesk.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("run this test with -Dnightdesk.regenerate=true").hasContent(text);
  }
}
