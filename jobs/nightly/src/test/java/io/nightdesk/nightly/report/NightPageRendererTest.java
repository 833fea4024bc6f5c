package io.nightdesk.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class NightPageRendererTest {

  private static final String FULL = new NightPageRenderer().render(SamplePages.full());
  private static final String EMPTY = new NightPageRenderer().render(SamplePages.empty());

  @Test
  void pageIsWellFormed_soThatNoBrowserHasToGuess() throws Exception {
    assertThat(parsed(FULL).getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(parsed(EMPTY).getDocumentElement().getTagName()).isEqualTo("html");
  }

  @Test
  void nothingIsFetchedAndNothingRuns() throws Exception {
    String withoutNamespaces =
        FULL.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", "");
    assertThat(withoutNamespaces)
        .doesNotContain("http://", "https://", "url(\"", "@import", "@font-face", "src=");
    Document page = parsed(FULL);
    for (String tag : List.of("script", "link", "img", "iframe", "object")) {
      assertThat(page.getElementsByTagName(tag).getLength()).as(tag).isZero();
    }
    assertThat(elements(page, "a"))
        .isNotEmpty()
        .allMatch(link -> link.getAttribute("href").startsWith("#"));
  }

  @Test
  void textFromTablesIsEscaped() throws Exception {
    assertThat(FULL).doesNotContain("<b>&").contains("&lt;b&gt;&amp;&quot;X&#39;");
    assertThat(texts(parsed(FULL), "th")).contains("<b>&\"X'");
  }

  @Test
  void idsAreUniqueAndLinksLeadSomewhere() throws Exception {
    Document page = parsed(FULL);
    List<String> ids =
        elements(page, "*").stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(elements(page, "a"))
        .allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
    assertThat(elements(page, "*"))
        .flatMap(element -> List.of(element.getAttribute("aria-labelledby").split(" ")))
        .allMatch(id -> id.isEmpty() || ids.contains(id));
  }

  @Test
  void everyChartScalesAndSaysWhatItShows() throws Exception {
    List<Element> charts = elements(parsed(FULL), "svg");
    assertThat(charts).hasSize(4);
    for (Element chart : charts) {
      assertThat(chart.getAttribute("viewBox")).isEqualTo("0 0 420 270");
      assertThat(chart.getAttribute("width")).isEmpty();
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
  }

  @Test
  void pageIsMadeWithoutCharts_whereNoFontIs() throws Exception {
    Document page = parsed(new NightPageRenderer(() -> false).render(SamplePages.full()));
    assertThat(elements(page, "svg")).isEmpty();
    assertThat(page.getDocumentElement().getTextContent())
        .contains("Java finds no font on this machine", "4 of 250 sessions beyond VaR");
  }

  @Test
  void everyTableHasColumnHeadersAndRowHeaders() throws Exception {
    List<Element> tables = elements(parsed(FULL), "table");
    assertThat(tables).hasSizeGreaterThanOrEqualTo(10);
    for (Element table : tables) {
      assertThat(elements(table, "th"))
          .anyMatch(header -> header.getAttribute("scope").equals("col"))
          .anyMatch(header -> header.getAttribute("scope").startsWith("row"));
    }
  }

  @Test
  void everyWinRateStandsBesideCountBaseRateAndPayoff() throws Exception {
    Element confident =
        elements(parsed(FULL), "tr").stream()
            .filter(row -> row.getTextContent().startsWith("BUY: confident enough"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(confident, "td"))
        .extracting(cell -> Figures.plain(cell.getTextContent()))
        .containsExactly(
            "2,140",
            "4.5 %",
            "75.2 % 70.8 to 79.2 %",
            "53.5 %",
            "3.55 %",
            "3.02 %",
            "1.18",
            "+1.72 %");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signals",
        "candidates",
        "reliability",
        "var",
        "movers",
        "findings",
        "holdings",
        "runs"
      })
  void emptySectionSaysWhy(String section) throws Exception {
    Element element =
        elements(parsed(EMPTY), "section").stream()
            .filter(each -> each.getAttribute("id").equals(section))
            .findFirst()
            .orElseThrow();
    assertThat(elements(element, "p"))
        .anyMatch(
            text ->
                text.getAttribute("class").equals("empty")
                    && text.getTextContent().strip().endsWith("."));
    assertThat(elements(element, "table")).isEmpty();
  }

  @Test
  void silentNightSaysWhyInTheSectionOfSignals() {
    String page = new NightPageRenderer().render(SamplePages.judged(SamplePages.SPEAKS));
    assertThat(page)
        .contains("No BUY or SELL tonight: 100 symbols were decided and every one is HOLD.")
        .contains("the model is not proved better than the base rate");
  }

  @Test
  void warningsStandBeforeTheSignals() {
    assertThat(FULL.indexOf("This market is synthetic with a planted edge"))
        .isPositive()
        .isLessThan(FULL.indexOf("id=\"signals\""));
    assertThat(EMPTY).doesNotContain("class=\"warnings\"");
  }

  @Test
  void pageFollowsDarkModeAndPrint() {
    assertThat(FULL)
        .contains("prefers-color-scheme: dark", "@media print", "tabular-nums", "viewport");
    assertThat(FULL).doesNotContain("rgb(");
  }

  @Test
  void pageIsTheSame_whenRenderedAgain() {
    assertThat(new NightPageRenderer().render(SamplePages.full())).isEqualTo(FULL);
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page, String tag) {
    return elements(page.getDocumentElement(), tag);
  }

  private static List<Element> elements(Element root, String tag) {
    NodeList nodes = root.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document page, String tag) {
    return elements(page, tag).stream().map(Element::getTextContent).toList();
  }
}
