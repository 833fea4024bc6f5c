package io.nightdesk.contracts.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of tables and views, in Markdown, made of the contracts. */
public final class TablesPage {

  private TablesPage() {}

  /** The whole page. */
  public static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Tables and views

        Generated from the contracts in `pipelines/contracts`; a test fails when this page is stale.

        Every table is a Delta table at `<warehouse>/<table>`, and in SQL a name in the schema
        `nightdesk`. `nightdesk sql` and `nightdesk serve-sql` show each as of its last finished run.
        Prices are in USD, ratios are decimals, losses are positive; times are instants, shown in New
        York time. A run replaces exactly the rows of its range of sessions.

        | table | key | holds |
        |---|---|---|
        """);
    Tables.all().forEach(t -> row(page, link(t.name()), String.join(", ", t.key()), t.purpose()));
    page.append("\n| view | its rows |\n|---|---|\n");
    Views.all().forEach(v -> row(page, link(v.name()), v.purpose()));
    page.append("\n## Tables\n");
    Tables.all().forEach(table -> section(page, table));
    page.append("\n## Views\n");
    Views.all().forEach(view -> section(page, view));
    return page.toString();
  }

  private static void section(StringBuilder page, TableContract table) {
    page.append(
        String.format(
            Locale.ROOT,
            "\n### %s\n\n%s.\n\nContract version %d. Key: %s.%s\n\n",
            table.name(),
            table.purpose(),
            table.version(),
            table.key().stream().map(TablesPage::code).collect(Collectors.joining(", ")),
            table.rangeColumn().map(c -> " Replaced by range of " + code(c) + ".").orElse("")));
    page.append("| column | type | null | meaning |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      String optional = column.presence() == Column.Presence.OPTIONAL ? "may be" : "";
      row(page, code(column.name()), column.type().sql(), optional, column.comment());
    }
    List<TableCheck> checks =
        table.checks().stream().filter(check -> !check.name().endsWith("_finite")).toList();
    if (table.checks().size() > checks.size()) {
      page.append("\nNumbers declared finite are never NaN or infinite.");
    }
    if (!checks.isEmpty()) {
      page.append("\nChecked at every write:\n\n");
      checks.forEach(
          c ->
              page.append("- `")
                  .append(c.name())
                  .append("`: `")
                  .append(c.condition())
                  .append("`\n"));
    } else if (table.checks().size() > checks.size()) {
      page.append('\n');
    }
  }

  private static void section(StringBuilder page, View view) {
    page.append(
        String.format(
            Locale.ROOT,
            "\n### %s\n\n%s.\n\n```sql\n%s\n```\n",
            view.name(),
            view.purpose(),
            view.query()));
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ")
        .append(
            List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  private static String link(String name) {
    return "[" + code(name) + "](#" + name + ")";
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
