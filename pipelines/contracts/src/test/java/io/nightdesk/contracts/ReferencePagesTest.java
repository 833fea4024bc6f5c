package io.nightdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.config.ConfigurationPage;
import io.nightdesk.contracts.table.FeaturesPage;
import io.nightdesk.contracts.table.TablesPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages below docs/reference say what the code says; -Dnightdesk.regenerate=true renews them.
 */
class ReferencePagesTest {

  @Test
  void pageOfTablesIsNotStale() throws IOException {
    assertPage("tables.md", TablesPage.text());
  }

  @Test
  void pageOfFeaturesIsNotStale() throws IOException {
    assertPage("features.md", FeaturesPage.text());
  }

  @Test
  void pageOfSettingsIsNotStale() throws IOException {
    assertPage("configuration.md", ConfigurationPage.text());
  }

  private static void assertPage(String name, String text) throws IOException {
    Path page = Path.of(System.getProperty("nightdesk.root"), "docs", "reference", name);
    if (Boolean.getBoolean("nightdesk.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text);
    }
    assertThat(page).as("run this test with -Dnightdesk.regenerate=true").hasContent(text);
  }
}
